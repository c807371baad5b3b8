package dev.yearlight.generate.ingest;

import dev.yearlight.domain.LogicalTimestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Makes assigned partitions into work: a new term, a known position, an event loop each. */
final class Assignments {

    private static final Duration TERM_WITHIN = Duration.ofSeconds(60);

    private final Supplier<CompletionStage<Long>> terms;
    private final int widestGap;
    private final List<Lane> lanes;
    private final Lease lease;

    /**
     * Neither lane nor term is asked for yet.
     *
     * @param terms the next term, greater than all before it, whoever had them
     * @param widestGap records of one partition that may be begun above the lowest unfinished one
     * @param lanes event loops with their chains; a partition stays on one
     * @param lease of all partitions
     */
    Assignments(Supplier<CompletionStage<Long>> terms, int widestGap, List<Lane> lanes, Lease lease) {
        this.terms = terms;
        this.widestGap = widestGap;
        this.lanes = lanes;
        this.lease = lease;
    }

    /** Blocks the poll thread, never an event loop: no partition starts without its term. */
    List<PartitionWork> take(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        startFresh(consumer, partitions);
        long term = nextTerm();
        return partitions.stream()
                .map(partition -> work(partition, consumer.position(partition), term))
                .toList();
    }

    private PartitionWork work(TopicPartition partition, long position, long term) {
        Lane lane = lanes.get(partition.partition() % lanes.size());
        return new PartitionWork(partition, position, term, widestGap, lane, lease);
    }

    /**
     * Sends partitions without a committed offset to their start, but only where that start is the first record ever.
     *
     * <p>Anywhere else records have been lost to retention, or offsets have: that has to be looked at, not skipped.
     */
    private static void startFresh(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(partitions));
        Set<TopicPartition> fresh = new HashSet<>(partitions);
        fresh.removeIf(partition -> committed.get(partition) != null);
        consumer.beginningOffsets(fresh).forEach((partition, beginning) -> {
            if (beginning > 0) {
                throw new IllegalStateException(partition + " has no committed offset and starts at " + beginning
                        + ": records may have been missed. Reset the group's offsets on purpose, then start again"
                        + " (docs/runbook.md, missing offsets)");
            }
            consumer.seek(partition, beginning);
        });
    }

    private long nextTerm() {
        CompletableFuture<Long> asked = terms.get().toCompletableFuture();
        try {
            long term = asked.get(TERM_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            if (term >= LogicalTimestamp.HIGHEST_TERM) {
                throw new IllegalStateException("all terms are used up");
            }
            return term;
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("no ownership term from Cassandra within " + TERM_WITHIN, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an ownership term", interrupted);
        } finally {
            asked.cancel(true);
        }
    }
}
