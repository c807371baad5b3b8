package dev.yearlight.generate.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartitionWorkTest {

    private static final TopicPartition PARTITION = new TopicPartition("snapshots", 3);
    private static final int RECORDS = 400;
    private static final Duration SESSION = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final AtomicLong now = new AtomicLong();
    private final Lease lease = new Lease(now::get, SESSION);

    @BeforeEach
    void theGroupKnowsThisWorker() {
        lease.renew(lease.ask());
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** The test's thread is the poll thread, a third one ends chains, the event loop does the rest. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatMayBeCommittedIsNeverAboveAnUnfinishedRecord(long seed) {
        // Given
        Random random = new Random(seed);
        ScriptedChains chains = new ScriptedChains();
        PartitionWork work = work(chains);
        Set<Long> ended = new ConcurrentSkipListSet<>();
        List<Long> order = new ArrayList<>(LongStream.range(0, RECORDS).boxed().toList());
        shuffleLocally(order, random);
        Thread finisher = Thread.ofPlatform()
                .start(() -> order.forEach(offset -> {
                    while (!chains.hasStarted(offset)) {
                        Thread.onSpinWait();
                    }
                    ended.add(offset);
                    chains.finish(offset);
                }));

        // When records come in batches of any size
        long next = 0;
        while (next < RECORDS || work.unfinished() > 0) {
            long batch = Math.min(RECORDS - next, random.nextInt(9));
            work.accept(records(next, next + batch));
            next += batch;
            Thread.onSpinWait();

            // Then all below what may be committed has ended
            work.progress().uncommitted().ifPresent(offset -> {
                for (long below = 0; below < offset; below++) {
                    assertThat(ended).contains(below);
                }
                work.progress().committed(offset);
            });
        }
        assertThat(finisher.isAlive() ? join(finisher) : true).isTrue();
        assertThat(work.progress().gap()).isZero();
        assertThat(chains.started()).isSorted();
    }

    @Test
    void aChainThatThrowsEndsAloneAndHoldsItsOffset() {
        ScriptedChains chains = new ScriptedChains();
        RecordChain second = (unread, ownership) -> {
            if (unread.offset() == 1) {
                throw new IllegalStateException("bug");
            }
            return chains.run(unread, ownership);
        };
        PartitionWork work = work(second);
        work.accept(records(0, 3));
        await().until(() -> chains.started().equals(List.of(0L, 2L)));

        chains.finish(0);
        chains.finish(2);

        await().until(() -> work.unfinished() == 1);
        assertThat(work.progress().uncommitted()).hasValue(1);
    }

    @Test
    void releasingWithoutAnythingRunningEndsAtOnce() {
        PartitionWork work = work((unread, ownership) -> Uni.createFrom().item(true));

        CompletableFuture<Void> drained = work.release();

        drained.orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Test
    void whatIsCancelledBeforeItsStartIsCancelledToo() {
        ScriptedChains chains = new ScriptedChains();
        PartitionWork work = work(chains);

        work.accept(records(0, 50));
        work.cancel();

        await().until(() -> work.unfinished() == 0);
        assertThat(chains.cancelled()).isEqualTo(chains.started());
        assertThat(work.progress().uncommitted()).isEmpty();
    }

    @Test
    void withoutALeaseNothingStartsAndWithItEverythingDoes() {
        // Given
        ScriptedChains chains = new ScriptedChains();
        PartitionWork work = work(chains);
        now.addAndGet(SESSION.toNanos());

        // When
        work.accept(records(0, 3));
        await().until(() -> work.unfinished() == 3);
        work.resume();
        waitForTheEventLoop();
        assertThat(chains.started()).isEmpty();
        lease.renew(lease.ask());
        work.resume();

        // Then
        await().until(() -> chains.started().equals(List.of(0L, 1L, 2L)));
    }

    @Test
    void aChainThatEndsBecauseOfALostLeaseIsRunAgainAndHoldsItsOffset() {
        // Given
        ScriptedChains chains = new ScriptedChains();
        PartitionWork work = work(chains);
        work.accept(records(0, 2));
        await().until(() -> chains.started().size() == 2);

        // When the worker stood still for longer than its session
        now.addAndGet(SESSION.toNanos());
        assertThat(chains.owner(0).mayStart()).isFalse();
        assertThat(chains.owner(0).held()).isTrue();
        chains.end(0, false);
        chains.finish(1);
        waitForTheEventLoop();
        assertThat(work.unfinished()).isEqualTo(1);
        assertThat(work.progress().uncommitted()).isEmpty();

        // Then
        lease.renew(lease.ask());
        work.resume();
        await().until(() -> chains.started().equals(List.of(0L, 1L, 0L)));
        assertThat(chains.owner(0).mayStart()).isTrue();
        chains.finish(0);
        await().until(() -> work.progress().uncommitted().orElse(0) == 2);
    }

    @Test
    void aReleaseWaitsForWhatIsPaidAndForNothingElse() {
        // Given one chain that pays, one that sleeps, and one that waits for the lease
        ScriptedChains chains = new ScriptedChains();
        PartitionWork work = work(chains);
        work.accept(records(0, 3));
        await().until(() -> chains.started().size() == 3);
        chains.owner(1).settled();
        chains.end(2, false);

        // When
        CompletableFuture<Void> drained = work.release();

        // Then
        await().until(() -> chains.cancelled().equals(List.of(1L)) && work.unfinished() == 1);
        assertThat(drained).isNotDone();
        chains.finish(0);
        drained.orTimeout(5, TimeUnit.SECONDS).join();
        assertThat(work.progress().uncommitted()).hasValue(1);
    }

    @Test
    void recordsOfOneListenerFollowOneAnotherAndHoldNobodyElseUp() {
        // Given
        ScriptedChains chains = new ScriptedChains();
        PartitionWork work = work(chains);
        work.accept(List.of(record(0, "a"), record(1, "b"), record(2, "a"), record(3, "a")));
        await().until(() -> chains.started().equals(List.of(0L, 1L)));

        // When the first of them has to wait for the lease, those behind it wait, too
        now.addAndGet(SESSION.toNanos());
        chains.end(0, false);
        waitForTheEventLoop();
        lease.renew(lease.ask());
        work.resume();
        await().until(() -> chains.started().equals(List.of(0L, 1L, 0L)));
        chains.finish(0);
        await().until(() -> chains.started().equals(List.of(0L, 1L, 0L, 2L)));

        // Then a release forgets those that wait
        CompletableFuture<Void> drained = work.release();
        chains.finish(1);
        chains.finish(2);
        drained.orTimeout(5, TimeUnit.SECONDS).join();
        assertThat(chains.started()).doesNotContain(3L);
        assertThat(work.progress().uncommitted()).hasValue(3);
    }

    private void waitForTheEventLoop() {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        context.runOnContext(ignored -> reached.complete(null));
        reached.orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Test
    void aHigherCommitIsNotTakenBackByALateAnswer() {
        PartitionWork work = work((unread, ownership) -> Uni.createFrom().item(true));
        work.accept(records(0, 5));
        await().until(() -> work.unfinished() == 0);

        work.progress().committed(5);
        work.progress().committed(3);

        assertThat(work.progress().uncommitted()).isEmpty();
    }

    private static boolean join(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Chains end out of order, but never wait for one that the batches after it would have to bring. */
    private static void shuffleLocally(List<Long> order, Random random) {
        for (int from = 0; from < order.size(); from += 20) {
            Collections.shuffle(order.subList(from, Math.min(order.size(), from + 20)), random);
        }
    }

    private PartitionWork work(RecordChain chain) {
        return new PartitionWork(PARTITION, 0, 9, RECORDS, new Lane(context, chain, (owned, all) -> {}), lease);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(offset -> record(offset, Long.toString(offset)))
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String key) {
        return new ConsumerRecord<>(
                PARTITION.topic(), PARTITION.partition(), offset, key.getBytes(StandardCharsets.UTF_8), new byte[] {2});
    }
}
