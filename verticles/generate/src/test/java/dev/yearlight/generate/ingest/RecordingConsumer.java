package dev.yearlight.generate.ingest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Kafka's own mock with a memory for commits, and commits that can be made to fail. */
final class RecordingConsumer extends MockConsumer<byte[], byte[]> {

    private final List<Map<TopicPartition, OffsetAndMetadata>> commits = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile KafkaException failure = new KafkaException("scripted");

    RecordingConsumer() {
        super("none");
    }

    /** The next commits fail with this, whichever their kind. */
    void failCommits(int times, KafkaException with) {
        failure = with;
        failing.set(times);
    }

    /** The highest offset that was committed for a partition; -1 where none was. */
    long committed(TopicPartition partition) {
        return commits.stream()
                .filter(commit -> commit.containsKey(partition))
                .mapToLong(commit -> commit.get(partition).offset())
                .max()
                .orElse(-1);
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (fails()) {
            throw failure;
        }
        commits.add(Map.copyOf(offsets));
        super.commitSync(offsets);
    }

    @Override
    public synchronized void commitAsync(
            Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
        if (fails()) {
            callback.onComplete(offsets, failure);
            return;
        }
        commits.add(Map.copyOf(offsets));
        super.commitAsync(offsets, callback);
    }

    private boolean fails() {
        return failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
