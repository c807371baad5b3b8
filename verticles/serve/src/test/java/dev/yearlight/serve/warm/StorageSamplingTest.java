package dev.yearlight.serve.warm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ListenerId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StorageSamplingTest {

    private static final List<ListenerId> THREE =
            IntStream.range(0, 3).mapToObj(i -> new ListenerId("l" + i)).toList();

    private final Queue<ListenerId> read = new ConcurrentLinkedQueue<>();

    @Test
    void itReadsAsManyPartitionsAsItIsAskedFor() {
        StorageSample sample = sample(THREE, this::answer, 50, 4);

        assertThat(sample.partitions()).isEqualTo(50);
        assertThat(sample.failures()).isZero();
        assertThat(read).hasSize(50).hasSameElementsAs(THREE);
    }

    @Test
    void anEmptyStoreEndsIt() {
        assertThat(sample(List.of(), this::answer, 50, 4).partitions()).isZero();
    }

    @Test
    void readsThatFailAreCountedAndEndTheirChain() {
        StorageSample sample = sample(
                THREE,
                listener -> CompletableFuture.failedFuture(new IllegalStateException("the store is away")),
                50,
                4);

        assertThat(sample.partitions()).isZero();
        assertThat(sample.failures()).isEqualTo(4);
    }

    @Test
    void neverAreMoreReadsUnderWayThanAllowed() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        StorageSample sample = sample(
                THREE,
                listener -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    return CompletableFuture.supplyAsync(underWay::decrementAndGet);
                },
                200,
                3);

        assertThat(sample.partitions()).isEqualTo(200);
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    private CompletableFuture<String> answer(ListenerId listener) {
        read.add(listener);
        return CompletableFuture.completedFuture("bytes");
    }

    private static StorageSample sample(
            List<ListenerId> found, Function<ListenerId, CompletableFuture<?>> reads, int partitions, int concurrency) {
        return new StorageSampling(token -> CompletableFuture.completedFuture(found), reads, partitions)
                .run(concurrency)
                .toCompletableFuture()
                .join();
    }
}
