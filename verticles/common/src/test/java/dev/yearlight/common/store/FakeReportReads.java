package dev.yearlight.common.store;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ListenerId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Replicas of which one may lag behind the quorum. */
final class FakeReportReads implements ReportReads {

    final List<WrittenDay> days = new ArrayList<>();
    final List<ReportRow> nearReplica = new ArrayList<>();
    final Map<AttemptId, byte[]> quorum = new HashMap<>();
    final List<AttemptId> escalated = new ArrayList<>();

    @Override
    public CompletionStage<List<WrittenDay>> days(ListenerId listener) {
        return CompletableFuture.completedFuture(days);
    }

    @Override
    public CompletionStage<List<ReportRow>> reports(ListenerId listener) {
        return CompletableFuture.completedFuture(nearReplica);
    }

    @Override
    public CompletionStage<Optional<ReportRow>> report(ListenerId listener, WrittenDay day) {
        escalated.add(day.attempt());
        return CompletableFuture.completedFuture(Optional.ofNullable(quorum.get(day.attempt()))
                .map(report -> new ReportRow(day.day(), day.attempt(), ByteBuffer.wrap(report), null)));
    }
}
