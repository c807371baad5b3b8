package dev.yearlight.serve.warm;

import dev.yearlight.domain.ListenerId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** One sample: chains that each look at a random token, read the partitions that follow it, and look elsewhere. */
final class StorageSampling {

    private static final CompletableFuture<Void> END = CompletableFuture.completedFuture(null);

    private final LongFunction<CompletionStage<List<ListenerId>>> someFrom;
    private final Function<ListenerId, ? extends CompletionStage<?>> read;
    private final long[] latencies;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    /**
     * Reads nothing yet.
     *
     * @param someFrom a few listeners from a token on, from the first on where none follow
     * @param read one partition; what it answers is discarded
     */
    StorageSampling(
            LongFunction<CompletionStage<List<ListenerId>>> someFrom,
            Function<ListenerId, ? extends CompletionStage<?>> read,
            int partitions) {
        this.someFrom = someFrom;
        this.read = read;
        this.latencies = new long[partitions];
    }

    /** Ends with as many partitions as are asked for, or with none where the store has none. */
    CompletionStage<StorageSample> run(int concurrency) {
        long start = System.nanoTime();
        CompletableFuture<?>[] chains = IntStream.range(0, Math.min(concurrency, latencies.length))
                .mapToObj(chain -> look())
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(chains)
                .thenApply(all -> StorageSample.of(
                        Arrays.copyOf(latencies, done.get()), failed.get(), System.nanoTime() - start));
    }

    /** Looks and reads on until all are begun; a store that fails ends the chain. */
    private CompletableFuture<Void> look() {
        if (begun.get() >= latencies.length) {
            return END;
        }
        long token = ThreadLocalRandom.current().nextLong();
        return someFrom.apply(token)
                .toCompletableFuture()
                .thenCompose(found ->
                        found.isEmpty() ? END : readFrom(found.iterator()).thenComposeAsync(next -> look()))
                .exceptionally(failure -> {
                    failed.incrementAndGet();
                    return null;
                });
    }

    private CompletableFuture<Void> readFrom(Iterator<ListenerId> found) {
        if (!found.hasNext() || begun.getAndIncrement() >= latencies.length) {
            return END;
        }
        long start = System.nanoTime();
        return read.apply(found.next())
                .toCompletableFuture()
                .thenAccept(discarded -> latencies[done.getAndIncrement()] = System.nanoTime() - start)
                .thenCompose(next -> readFrom(found));
    }
}
