package dev.yearlight.serve.warm;

import dev.yearlight.common.store.ReportReads;
import dev.yearlight.common.store.ReportRow;
import dev.yearlight.common.store.WrittenDay;
import dev.yearlight.domain.ListenerId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** A store that is empty, and that remembers who was asked for. */
final class FakeStore implements ReportReads, StoreWarmth {

    final Set<ListenerId> asked = ConcurrentHashMap.newKeySet();
    final CompletableFuture<StorageSample> sample = new CompletableFuture<>();
    volatile Connections connections = new Connections(1, 1, 6);
    volatile int sampled;

    @Override
    public CompletionStage<List<WrittenDay>> days(ListenerId listener) {
        asked.add(listener);
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletionStage<List<ReportRow>> reports(ListenerId listener) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletionStage<Optional<ReportRow>> report(ListenerId listener, WrittenDay day) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public Connections connections() {
        return connections;
    }

    @Override
    public CompletionStage<StorageSample> sample(int partitions, int concurrency) {
        sampled = partitions;
        return sample;
    }
}
