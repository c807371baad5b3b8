package dev.yearlight.generate.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
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

    /** Lets what runs end, commits, and leaves the group; completes when that is done. */
    CompletableFuture<Void> stop() {
        running = false;
        consumer.wakeup();
        return stopped;
    }

    @Override
    public void run() {
        try {
            consumer.subscribe(List.of(config.topic()), this);
            while (running) {
                pollOnce();
            }
        } catch (WakeupException stop) {
            LOG.debug("woken up to stop");
        } catch (RuntimeException fatal) {
            LOG.error("taking in snapshots ended: {}", fatal.getMessage(), fatal);
            onFatal.accept(fatal);
        } finally {
            leave();
        }
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
            consumer.commitAsync(news, (offsets, failure) -> {
                if (failure != null) {
                    LOG.warn("offsets were not committed, the next commit covers them: {}", failure.getMessage());
                }
            });
        }
    }

    private void commit(Collection<PartitionWork> given) {
        Map<TopicPartition, OffsetAndMetadata> news = news(given);
        if (!news.isEmpty()) {
            consumer.commitSync(news);
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> news(Collection<PartitionWork> of) {
        Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
        for (PartitionWork work : of) {
            if (work.hasNews()) {
                news.put(work.partition(), new OffsetAndMetadata(work.takeCommittable()));
            }
        }
        return news;
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
        } catch (RuntimeException lost) {
            LOG.warn("the last offsets were not committed; the next owner skips what is done: {}", lost.getMessage());
        } finally {
            consumer.close();
            stopped.complete(null);
        }
    }
}
