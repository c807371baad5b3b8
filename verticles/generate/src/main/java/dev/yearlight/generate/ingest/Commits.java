package dev.yearlight.generate.ingest;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits how far partitions got; poll thread only.
 *
 * <p>Each commit also asks the group whether this worker is still its member, which only members are told to have
 * succeeded. Where nothing new is to be committed for a while, a known offset is committed again just to ask.
 */
final class Commits {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Lease lease;

    Commits(Consumer<byte[], byte[]> consumer, Lease lease) {
        this.consumer = consumer;
        this.lease = lease;
    }

    /** Commits what is new, without waiting for the answer. */
    void commitNews(Collection<PartitionWork> works) {
        commitWithoutWaiting(works, news(works));
    }

    /** Asks the group, where that is due. */
    void renewLease(Collection<PartitionWork> works) {
        if (lease.isRenewalDue()) {
            commitWithoutWaiting(works, known(works));
        }
    }

    /** Commits what is new and waits for the answer, but not for ever. */
    void commitAndWait(Collection<PartitionWork> works) {
        commitAndWait(works, news(works));
    }

    /** Asks the group, and waits for the answer. */
    void renewLeaseAndWait(Collection<PartitionWork> works) {
        commitAndWait(works, known(works));
    }

    private void commitWithoutWaiting(Collection<PartitionWork> works, Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (offsets.isEmpty()) {
            return;
        }
        List<PartitionWork> of = List.copyOf(works);
        sent(works, offsets);
        long asked = lease.ask();
        consumer.commitAsync(offsets, (committed, failure) -> {
            if (failure == null) {
                acknowledged(of, committed, asked);
            } else {
                LOG.warn("offsets were not committed, the next commit covers them: {}", failure.getMessage());
            }
        });
    }

    /** A failed commit costs a second look at cells, never a report, so it must not end the poll thread. */
    private void commitAndWait(Collection<PartitionWork> works, Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (offsets.isEmpty()) {
            return;
        }
        sent(works, offsets);
        long asked = lease.ask();
        try {
            consumer.commitSync(offsets, WITHIN);
            acknowledged(works, offsets, asked);
        } catch (KafkaException failure) {
            LOG.warn("offsets were not committed; whoever owns them next skips what is done: {}", failure.toString());
        }
    }

    private void acknowledged(
            Collection<PartitionWork> works, Map<TopicPartition, OffsetAndMetadata> committed, long asked) {
        lease.renew(asked);
        for (PartitionWork work : works) {
            OffsetAndMetadata acknowledged = committed.get(work.partition());
            if (acknowledged != null) {
                work.progress().committed(acknowledged.offset());
            }
            work.resume();
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> news(Collection<PartitionWork> works) {
        Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
        for (PartitionWork work : works) {
            work.progress()
                    .uncommitted()
                    .ifPresent(offset -> news.put(work.partition(), new OffsetAndMetadata(offset)));
        }
        return news;
    }

    /** An offset that was sent before: later ones are on their way or not due, and none is taken back. */
    private static Map<TopicPartition, OffsetAndMetadata> known(Collection<PartitionWork> works) {
        return works.stream()
                .limit(1)
                .collect(Collectors.toMap(
                        PartitionWork::partition,
                        work -> new OffsetAndMetadata(work.progress().sent())));
    }

    private static void sent(Collection<PartitionWork> works, Map<TopicPartition, OffsetAndMetadata> offsets) {
        for (PartitionWork work : works) {
            OffsetAndMetadata offset = offsets.get(work.partition());
            if (offset != null) {
                work.progress().sent(offset.offset());
            }
        }
    }
}
