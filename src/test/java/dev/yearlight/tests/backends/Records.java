package dev.yearlight.tests.backends;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics as they are now, without a group. */
final class Records {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_POLLS = 100;

    private Records() {}

    /** Every record from the first to the last that is there now. */
    static List<ConsumerRecord<byte[], byte[]>> all(Servers servers, String topic) {
        Map<TopicPartition, Long> ends = ends(servers.admin(), topic, OffsetSpec.latest());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            for (int poll = 0; poll < MOST_POLLS; poll++) {
                if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    return records;
                }
                consumer.poll(POLL).forEach(records::add);
            }
        }
        throw new IllegalStateException("the end of " + topic + " was not reached");
    }

    /** The offsets of a topic's partitions that the question asks for. */
    static Map<TopicPartition, Long> ends(Admin admin, String topic, OffsetSpec question) {
        TopicDescription described =
                Stage.get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
        if (described == null) {
            throw new IllegalStateException("there is no topic " + topic);
        }
        Map<TopicPartition, OffsetSpec> questions = new HashMap<>();
        described
                .partitions()
                .forEach(partition -> questions.put(new TopicPartition(topic, partition.partition()), question));
        Map<TopicPartition, ListOffsetsResultInfo> answers =
                Stage.get(admin.listOffsets(questions).all());
        Map<TopicPartition, Long> ends = new HashMap<>();
        answers.forEach((partition, answer) -> ends.put(partition, answer.offset()));
        return ends;
    }
}
