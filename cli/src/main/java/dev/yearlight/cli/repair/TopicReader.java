package dev.yearlight.cli.repair;

import dev.yearlight.cli.terminal.CommandFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic as it is now, without a group, so that it disturbs nobody. */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Polls without a record, until the broker counts as gone. */
    private static final int MOST_EMPTY_POLLS = 150;

    private final String bootstrapServers;
    private final String topic;

    public TopicReader(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** Where each partition ends now. */
    public Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /** Hands on every record from the first to the last that is there now; those of one partition in their order. */
    public void forEach(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            int empty = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                int records = 0;
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    reader.accept(record);
                    records++;
                }
                empty = records == 0 ? empty + 1 : 0;
                requireProgress(empty);
            }
        }
    }

    /** One record; empty where there is none (any more). */
    public Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            boolean known = consumer.partitionsFor(topic).stream().anyMatch(there -> there.partition() == partition);
            if (!known
                    || consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L) > offset
                    || consumer.endOffsets(List.of(place)).getOrDefault(place, 0L) <= offset) {
                return Optional.empty();
            }
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            for (int empty = 0; consumer.position(place) <= offset; empty++) {
                requireProgress(empty);
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    return record.offset() == offset ? Optional.of(record) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private void requireProgress(int emptyPolls) {
        if (emptyPolls > MOST_EMPTY_POLLS) {
            throw CommandFailure.unavailable(
                    "the topic " + topic + " cannot be read to its end", "./yearlight doctor looks at the broker.");
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
