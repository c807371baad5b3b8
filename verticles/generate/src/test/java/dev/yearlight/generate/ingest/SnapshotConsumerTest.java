package dev.yearlight.generate.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotConsumerTest {

    private static final TopicPartition ZERO = new TopicPartition("snapshots", 0);
    private static final TopicPartition ONE = new TopicPartition("snapshots", 1);
    private static final int IN_FLIGHT = 6;
    private static final int GAP = 4;

    private final Vertx vertx = Vertx.vertx();
    private final RecordingConsumer kafka = new RecordingConsumer();
    private final ScriptedChains chains = new ScriptedChains();
    private final AtomicLong terms = new AtomicLong();
    private final CompletableFuture<Throwable> fatal = new CompletableFuture<>();
    private SnapshotConsumer consumer = consumer(Duration.ofSeconds(20));

    @BeforeEach
    void partitionsStartAtZero() {
        kafka.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L));
        kafka.setMaxPollRecords(2);
    }

    @AfterEach
    void close() {
        chains.finishAll();
        CompletableFuture<Void> unused = consumer.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aFreshPartitionStartsAtItsBeginning() {
        start();
        assign(ZERO);
        send(ZERO, 0, 2);

        await().until(() -> chains.started().equals(List.of(0L, 1L)));
        assertThat(chains.owner(0).term()).isEqualTo(1);
    }

    @Test
    void aPartitionThatLostItsFirstRecordsFailsLoudly() {
        kafka.updateBeginningOffsets(Map.of(ZERO, 17L));
        start();
        kafka.schedulePollTask(() -> kafka.rebalance(Set.of(ZERO)));

        Throwable told = fatal.orTimeout(5, TimeUnit.SECONDS).join();

        assertThat(told).isInstanceOf(IllegalStateException.class).hasMessageContaining("starts at 17");
        assertThat(consumer.stop()).isCompleted();
        assertThat(kafka.closed()).isTrue();
    }

    @Test
    void committedOffsetsAreGoneOnFrom() {
        start();
        kafka.schedulePollTask(() -> {
            kafka.updateBeginningOffsets(Map.of(ZERO, 3L));
            kafka.commitSync(Map.of(ZERO, new OffsetAndMetadata(5)));
            kafka.rebalance(Set.of(ZERO));
        });
        await().until(() -> terms.get() == 1);
        send(ZERO, 5, 6);

        await().until(() -> chains.started().equals(List.of(5L)));
    }

    @Test
    void nothingAboveTheLowestUnfinishedRecordIsCommitted() {
        start();
        assign(ZERO);
        send(ZERO, 0, 3);
        await().until(() -> chains.started().size() == 3);

        chains.finish(2);
        chains.finish(0);
        await().until(() -> kafka.committed(ZERO) == 1);
        stays(() -> kafka.committed(ZERO) == 1);

        chains.finish(1);
        await().until(() -> kafka.committed(ZERO) == 3);
    }

    @Test
    void aCommitThatFailedIsMadeAgainWithoutAnyNews() {
        kafka.failCommits(2, new RebalanceInProgressException("scripted"));
        start();
        assign(ZERO);
        send(ZERO, 0, 1);
        await().until(() -> chains.started().size() == 1);

        chains.finish(0);

        await().until(() -> kafka.committed(ZERO) == 1);
    }

    @Test
    void theCommitGapPausesOnePartitionAndLeavesTheOtherAlone() {
        start();
        assign(ZERO, ONE);
        send(ZERO, 0, 10);
        await().until(() -> kafka.paused().equals(Set.of(ZERO)));
        assertThat(chains.started()).hasSizeBetween(GAP, GAP + 2);

        chains.finish(0);
        chains.finish(1);

        await().until(() -> chains.started().size() >= GAP + 2);
    }

    @Test
    void theListenersInFlightPauseAllAndResumeAll() {
        kafka.schedulePollTask(() -> kafka.commitSync(Map.of(ONE, new OffsetAndMetadata(100))));
        start();
        assign(ZERO, ONE);
        send(ZERO, 0, 3);
        send(ONE, 100, 103);
        await().until(() -> chains.started().size() == IN_FLIGHT);
        await().until(() -> kafka.paused().equals(Set.of(ZERO, ONE)));
        assertThat(consumer.inFlight()).isEqualTo(IN_FLIGHT);

        chains.finishAll();

        await().until(() -> kafka.paused().isEmpty());
        await().until(() -> kafka.committed(ZERO) == 3 && kafka.committed(ONE) == 103);
    }

    @Test
    void aRevocationWaitsForWhatRunsAndCommitsIt() {
        start();
        assign(ZERO, ONE);
        send(ZERO, 0, 2);
        await().until(() -> chains.started().size() == 2);

        // When zero is taken away
        CompletableFuture<Void> revoked = rebalance(ONE);
        await().until(() -> !chains.owner(0).mayStart());
        assertThat(chains.owner(0).held()).isTrue();
        stays(() -> !revoked.isDone());
        chains.finish(0);
        stays(() -> !revoked.isDone());
        chains.end(1, false);

        // Then it is given back with the finished one committed, and not the other
        revoked.orTimeout(5, TimeUnit.SECONDS).join();
        assertThat(kafka.committed(ZERO)).isEqualTo(1);
        assertThat(chains.cancelled()).isEmpty();
        assertThat(chains.owner(0).held()).isFalse();
    }

    @Test
    void lateChainsAreCancelledAndNotCommitted() {
        consumer = consumer(Duration.ofMillis(100));
        start();
        assign(ZERO);
        send(ZERO, 0, 2);
        await().until(() -> chains.started().size() == 2);

        rebalance(ONE).orTimeout(5, TimeUnit.SECONDS).join();

        await().until(() -> chains.cancelled().equals(List.of(0L, 1L)));
        assertThat(kafka.committed(ZERO)).isLessThanOrEqualTo(0);
        assertThat(chains.owner(0).held()).isFalse();
    }

    @Test
    void lostPartitionsAreCancelledAtOnceWithoutCommit() {
        start();
        assign(ZERO);
        send(ZERO, 0, 2);
        await().until(() -> chains.started().size() == 2);
        kafka.failCommits(Integer.MAX_VALUE, new KafkaException("must not be asked"));
        chains.finish(0);

        kafka.schedulePollTask(() -> consumer.onPartitionsLost(List.of(ZERO)));

        await().until(() -> chains.cancelled().equals(List.of(1L)));
        assertThat(kafka.committed(ZERO)).isLessThanOrEqualTo(0);
        assertThat(fatal).isNotDone();
    }

    static List<KafkaException> commitFailures() {
        return List.of(
                new CommitFailedException("thrown out"),
                new RebalanceInProgressException("another one"),
                new org.apache.kafka.common.errors.TimeoutException("slow"));
    }

    @ParameterizedTest
    @MethodSource("commitFailures")
    void aCommitThatFailsDuringARevocationLeavesTheIntakeAlive(KafkaException failure) {
        start();
        assign(ZERO);
        send(ZERO, 0, 1);
        await().until(() -> chains.started().size() == 1);
        kafka.failCommits(Integer.MAX_VALUE, failure);
        chains.finish(0);

        rebalance(ONE).orTimeout(5, TimeUnit.SECONDS).join();
        send(ONE, 0, 1);

        await().until(() -> chains.started().size() == 2);
        assertThat(fatal).isNotDone();
        kafka.failCommits(0, failure);
    }

    @Test
    void aPartitionThatComesBackHasAHigherTerm() {
        start();
        assign(ZERO);
        rebalance(ONE).orTimeout(5, TimeUnit.SECONDS).join();
        rebalance(ONE, ZERO).orTimeout(5, TimeUnit.SECONDS).join();
        send(ZERO, 0, 1);
        send(ONE, 50, 51);

        await().until(() -> chains.started().size() == 2);
        assertThat(chains.owner(0).term()).isEqualTo(3);
        assertThat(chains.owner(50).term()).isEqualTo(2);
    }

    @Test
    void stoppingDrainsCommitsAndLeaves() {
        start();
        assign(ZERO);
        send(ZERO, 0, 2);
        await().until(() -> chains.started().size() == 2);

        CompletableFuture<Void> stopped = consumer.stop();
        await().until(() -> !chains.owner(1).mayStart());
        stays(() -> !stopped.isDone());
        chains.finishAll();

        stopped.orTimeout(5, TimeUnit.SECONDS).join();
        assertThat(kafka.committed(ZERO)).isEqualTo(2);
        assertThat(kafka.closed()).isTrue();
        assertThat(fatal).isNotDone();
    }

    @Test
    void whoIsToldOfTheEndMayWaitForIt() {
        // Given somebody who stops the intake when told
        CompletableFuture<Void> waited = new CompletableFuture<>();
        consumer = consumer(config(Duration.ofSeconds(20)), failure -> {
            consumer.stop().orTimeout(5, TimeUnit.SECONDS).join();
            waited.complete(null);
        });
        start();

        // When
        kafka.schedulePollTask(() -> kafka.setPollException(new KafkaException("the log was cut")));

        // Then
        waited.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(kafka.closed()).isTrue();
    }

    private void start() {
        Thread.ofPlatform().daemon().start(consumer);
        await().until(() -> !kafka.subscription().isEmpty());
    }

    private void assign(TopicPartition... partitions) {
        rebalance(partitions).orTimeout(5, TimeUnit.SECONDS).join();
    }

    private CompletableFuture<Void> rebalance(TopicPartition... partitions) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        kafka.schedulePollTask(() -> {
            kafka.rebalance(Set.of(partitions));
            done.complete(null);
        });
        return done;
    }

    private void send(TopicPartition partition, long from, long to) {
        kafka.schedulePollTask(() -> {
            for (long offset = from; offset < to; offset++) {
                kafka.addRecord(new ConsumerRecord<>(
                        partition.topic(), partition.partition(), offset, new byte[] {1}, new byte[] {2}));
            }
        });
    }

    private static void stays(java.util.concurrent.Callable<Boolean> holds) {
        await().during(Duration.ofMillis(60)).atMost(Duration.ofSeconds(5)).until(holds);
    }

    private SnapshotConsumer consumer(Duration drain) {
        return consumer(config(drain), fatal::complete);
    }

    private SnapshotConsumer consumer(IngestConfig config, Consumer<Throwable> onFatal) {
        Lease lease = new Lease(System::nanoTime, config.sessionTimeout());
        Lane lane = new Lane(vertx.getOrCreateContext(), chains);
        Assignments assignments = new Assignments(
                () -> CompletableFuture.completedFuture(terms.incrementAndGet()),
                GAP + IN_FLIGHT,
                List.of(lane),
                lease);
        return new SnapshotConsumer(kafka, config, assignments, lease, System::nanoTime, onFatal);
    }

    private static IngestConfig config(Duration drain) {
        return new IngestConfig(
                "none:1",
                "snapshots",
                "group",
                Duration.ofSeconds(10),
                IN_FLIGHT,
                GAP,
                Duration.ofMillis(5),
                drain,
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                3);
    }
}
