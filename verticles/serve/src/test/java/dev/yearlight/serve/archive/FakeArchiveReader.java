package dev.yearlight.serve.archive;

import dev.yearlight.domain.ListenerId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Archives in a map; counts its reads, and can hold them back. */
public final class FakeArchiveReader implements ArchiveReader {

    private final Map<ListenerId, List<ArchivedReport>> archives = new ConcurrentHashMap<>();
    private final Map<ListenerId, CompletableFuture<List<ArchivedReport>>> heldBack = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();

    public FakeArchiveReader with(String listener, ArchivedReport... reports) {
        archives.put(new ListenerId(listener), List.of(reports));
        return this;
    }

    /** The next reads of this listener end when the answer is given. */
    public CompletableFuture<List<ArchivedReport>> holdBack(String listener) {
        return heldBack.computeIfAbsent(new ListenerId(listener), absent -> new CompletableFuture<>());
    }

    public int reads() {
        return reads.get();
    }

    @Override
    public CompletionStage<List<ArchivedReport>> read(ListenerId listener) {
        reads.incrementAndGet();
        CompletableFuture<List<ArchivedReport>> held = heldBack.get(listener);
        return held != null
                ? held.copy()
                : CompletableFuture.completedFuture(archives.getOrDefault(listener, List.of()));
    }
}
