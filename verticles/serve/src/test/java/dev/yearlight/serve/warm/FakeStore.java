package dev.yearlight.serve.warm;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import dev.yearlight.common.store.ContentRow;
import dev.yearlight.common.store.ReportReads;
import dev.yearlight.common.store.StoredContent;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    public CompletionStage<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
        asked.add(listener);
        return CompletableFuture.completedFuture(new TreeMap<>());
    }

    @Override
    public CompletionStage<List<ContentRow>> contents(ListenerId listener) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletionStage<Optional<StoredContent>> content(
            ListenerId listener, LocalDate day, AttemptId attempt, ConsistencyLevel consistency) {
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
