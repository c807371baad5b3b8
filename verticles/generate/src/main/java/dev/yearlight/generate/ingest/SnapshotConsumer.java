package dev.yearlight.generate.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots from Kafka on a thread of its own: polls, pauses at the bounds, commits, and gives partitions back
 * only when what runs on them has ended.
 *
 * <p>The rebalance listener waits on this thread by design: a partition is not handed on before it returns.
 */
final class SnapshotConsumer implements Runnable, ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotConsumer.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration COMMIT_WITHIN = Duration.ofSeconds(5);
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(5);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final IngestConfig config;
    private final Assignments assignments;
    private final Consumer<Throwable> onFatal;
    private final Map<TopicPartition, PartitionWork> works = new HashMap<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile boolean running = true;
    private volatile int inFlight;
    private volatile long widestGap;
    private long commitDue = System.nanoTime();

    SnapshotConsumer(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            IngestConfig config,
            Assignments assignments,
            Consumer<Throwable> onFatal) {
        this.consumer = consumer;
        this.config = config;
        this.assignments = assignments;
        this.onFatal = onFatal;
    }

    /** Chains that run now. */
    int inFlight() {
        return inFlight;
    }

    /** The widest gap between a committed offset and the last record taken in. */
    long widestGap() {
        return widestGap;
    }

    /**
     * Lets what runs end, commits, and leaves the group; completes when that is done.
     *
     * <p>The consumer is not woken up: a poll is short, and a wake-up that misses it would hit the last commit instead.
     */
    CompletableFuture<Void> stop() {
        running = false;
        return stopped;
    }

    @Override
    public void run() {
        Optional<Throwable> fatal = Optional.empty();
        try {
            consumer.subscribe(List.of(config.topic()), this);
            while (running) {
                pollOnce();
            }
        } catch (RuntimeException | Error failure) {
            Throwable cause = causeOf(failure);
            LOG.error("taking in snapshots ended: {}", cause.getMessage(), failure);
            fatal = Optional.of(cause);
        }
        leave();
        // Only now: who is told may wait for the intake to have stopped.
        fatal.ifPresent(onFatal);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            assignments.take(consumer, partitions).forEach(work -> works.put(work.partition(), work));
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        List<PartitionWork> given = remove(partitions);
        drain(given);
        commit(given);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        remove(partitions).forEach(PartitionWork::cancel);
    }

    private void pollOnce() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        for (PartitionWork work : works.values()) {
            work.accept(records.records(work.partition()));
        }
        applyBackPressure();
        if (System.nanoTime() - commitDue >= 0) {
            commitDue = System.nanoTime() + config.commitEvery().toNanos();
            commitWithoutWaiting();
        }
    }

    private void applyBackPressure() {
        int unfinished = 0;
        long widest = 0;
        for (PartitionWork work : works.values()) {
            unfinished += work.unfinished();
            widest = Math.max(widest, work.gap());
        }
        inFlight = unfinished;
        widestGap = widest;
        boolean full = unfinished >= config.listenersInFlight();
        Set<TopicPartition> pause = new HashSet<>();
        for (PartitionWork work : works.values()) {
            if (full || work.gap() >= config.commitGap()) {
                pause.add(work.partition());
            }
        }
        Set<TopicPartition> resume = new HashSet<>(consumer.paused());
        resume.removeAll(pause);
        pause.removeAll(consumer.paused());
        consumer.pause(pause);
        consumer.resume(resume);
    }

    private void commitWithoutWaiting() {
        Map<TopicPartition, OffsetAndMetadata> news = news(works.values());
        if (!news.isEmpty()) {
            List<PartitionWork> of = List.copyOf(works.values());
            consumer.commitAsync(news, (offsets, failure) -> {
                if (failure == null) {
                    acknowledged(of, offsets);
                } else {
                    LOG.warn("offsets were not committed, the next commit covers them: {}", failure.getMessage());
                }
            });
        }
    }

    /** A failed commit costs a second look at cells, never a report, so it must not end the poll thread. */
    private void commit(Collection<PartitionWork> given) {
        Map<TopicPartition, OffsetAndMetadata> news = news(given);
        if (news.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(news, COMMIT_WITHIN);
            acknowledged(given, news);
        } catch (KafkaException failure) {
            LOG.warn("the last offsets were not committed; the next owner skips what is done: {}", failure.toString());
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> news(Collection<PartitionWork> of) {
        Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
        for (PartitionWork work : of) {
            work.uncommitted().ifPresent(offset -> news.put(work.partition(), new OffsetAndMetadata(offset)));
        }
        return news;
    }

    private static void acknowledged(
            Collection<PartitionWork> works, Map<TopicPartition, OffsetAndMetadata> committed) {
        for (PartitionWork work : works) {
            OffsetAndMetadata acknowledged = committed.get(work.partition());
            if (acknowledged != null) {
                work.committed(acknowledged.offset());
            }
        }
    }

    private List<PartitionWork> remove(Collection<TopicPartition> partitions) {
        List<PartitionWork> removed = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            PartitionWork work = works.remove(partition);
            if (work != null) {
                removed.add(work);
            }
        }
        return removed;
    }

    private void drain(List<PartitionWork> given) {
        CompletableFuture<?> all = CompletableFuture.allOf(
                given.stream().map(PartitionWork::release).toArray(CompletableFuture[]::new));
        try {
            all.get(config.drain().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warn("chains did not end within {}; the next owner takes them up", config.drain());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            given.forEach(PartitionWork::cancel);
        }
    }

    private void leave() {
        try {
            onPartitionsRevoked(List.copyOf(works.keySet()));
            consumer.close(CloseOptions.timeout(LEAVE_WITHIN));
        } catch (RuntimeException failure) {
            LOG.warn("the group was not left in order, its partitions are given on later: {}", failure.toString());
        } finally {
            stopped.complete(null);
        }
    }

    /** What a rebalance listener throws comes wrapped, and the wrapper says nothing. */
    private static Throwable causeOf(Throwable failure) {
        return failure instanceof KafkaException && failure.getCause() instanceof IllegalStateException cause
                ? cause
                : failure;
    }
}
