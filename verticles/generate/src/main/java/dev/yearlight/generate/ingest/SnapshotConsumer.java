package dev.yearlight.generate.ingest;

import dev.yearlight.generation.Ticker;
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
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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
    private static final Duration POLL_PAUSED = Duration.ofMillis(5);
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(5);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final IngestConfig config;
    private final Assignments assignments;
    private final Lease lease;
    private final Ticker ticker;
    private final Commits commits;
    private final Consumer<Throwable> onFatal;
    private final Map<TopicPartition, PartitionWork> works = new HashMap<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile boolean running = true;
    private volatile int inFlight;
    private volatile long widestGap;
    private boolean full;
    private long commitDue;

    SnapshotConsumer(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            IngestConfig config,
            Assignments assignments,
            Lease lease,
            Ticker ticker,
            Consumer<Throwable> onFatal) {
        this.consumer = consumer;
        this.config = config;
        this.assignments = assignments;
        this.lease = lease;
        this.ticker = ticker;
        this.commits = new Commits(consumer, lease);
        this.onFatal = onFatal;
        this.commitDue = ticker.nanos();
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
            tellShares();
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        List<PartitionWork> given = remove(partitions);
        drain(given);
        commits.commitAndWait(given);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        remove(partitions).forEach(PartitionWork::cancel);
        lease.expire();
        tellShares();
    }

    private void pollOnce() {
        // Nothing comes while all is paused, and what ends soon makes room.
        ConsumerRecords<byte[], byte[]> records = consumer.poll(full ? POLL_PAUSED : POLL);
        for (PartitionWork work : works.values()) {
            work.accept(records.records(work.partition()));
        }
        applyBackPressure();
        if (ticker.nanos() - commitDue >= 0) {
            commitDue = ticker.nanos() + config.commitEvery().toNanos();
            commits.commitNews(works.values());
        }
        commits.renewLease(works.values());
    }

    private void applyBackPressure() {
        int unfinished = 0;
        long widest = 0;
        for (PartitionWork work : works.values()) {
            unfinished += work.unfinished();
            widest = Math.max(widest, work.progress().gap());
        }
        inFlight = unfinished;
        widestGap = widest;
        full = unfinished >= config.listenersInFlight();
        Set<TopicPartition> pause = new HashSet<>();
        for (PartitionWork work : works.values()) {
            if (full || work.progress().gap() >= config.commitGap()) {
                pause.add(work.partition());
            }
        }
        Set<TopicPartition> resume = new HashSet<>(consumer.paused());
        resume.removeAll(pause);
        pause.removeAll(consumer.paused());
        consumer.pause(pause);
        consumer.resume(resume);
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

    /** Stays in touch with the group meanwhile, since the partitions that are kept go on. */
    private void tellShares() {
        int all = Math.max(works.size(), consumer.partitionsFor(config.topic()).size());
        assignments.tellShares(works.keySet(), all);
    }

    private void drain(List<PartitionWork> given) {
        CompletableFuture<?> all = CompletableFuture.allOf(
                given.stream().map(PartitionWork::release).toArray(CompletableFuture[]::new));
        // Before anyone else may have the partitions: the next owner's share is what this one gives up.
        tellShares();
        long end = ticker.nanos() + config.drain().toNanos();
        try {
            while (!ends(all, Math.min(lease.renewEvery().toNanos(), end - ticker.nanos()))) {
                if (ticker.nanos() - end >= 0) {
                    LOG.warn("chains did not end within {}; the next owner takes them up", config.drain());
                    return;
                }
                commits.renewLeaseAndWait(
                        Stream.concat(works.values().stream(), given.stream()).toList());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            given.forEach(PartitionWork::cancel);
        }
    }

    private static boolean ends(CompletableFuture<?> all, long withinNanos) throws InterruptedException {
        try {
            all.get(Math.max(0, withinNanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
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
