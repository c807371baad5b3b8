package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Replicas of which one may lag behind the quorum. */
final class FakeReportReads implements ReportReads {

    final SortedMap<LocalDate, DayCell> cells = new TreeMap<>();
    final List<ContentRow> nearReplica = new ArrayList<>();
    final Map<AttemptId, byte[]> quorum = new HashMap<>();
    final List<AttemptId> escalated = new ArrayList<>();

    @Override
    public CompletionStage<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
        return CompletableFuture.completedFuture(cells);
    }

    @Override
    public CompletionStage<List<ContentRow>> contents(ListenerId listener) {
        return CompletableFuture.completedFuture(nearReplica);
    }

    @Override
    public CompletionStage<Optional<StoredContent>> content(
            ListenerId listener, LocalDate day, AttemptId attempt, ConsistencyLevel consistency) {
        escalated.add(attempt);
        return CompletableFuture.completedFuture(Optional.ofNullable(quorum.get(attempt))
                .map(report -> new StoredContent(ByteBuffer.wrap(report), ByteBuffer.allocate(0))));
    }
}
