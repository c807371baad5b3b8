package dev.yearlight.cli.repair;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.repair.verify.Evidence.Offsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group is on a topic. */
final class GroupOffsets {

    private static final long SECONDS = 30;

    private GroupOffsets() {}

    /** By partition; a partition without a committed offset counts from its first record. */
    static Map<Integer, Offsets> of(String bootstrapServers, String group, TopicReader topic) {
        Map<TopicPartition, Long> ends = topic.ends();
        Map<TopicPartition, OffsetAndMetadata> committed = committed(bootstrapServers, group);
        Map<Integer, Offsets> offsets = new HashMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata at = committed.get(partition);
            offsets.put(partition.partition(), new Offsets(at == null ? 0 : at.offset(), end));
        });
        return offsets;
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(String bootstrapServers, String group) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw CommandFailure.unavailable(
                    "Kafka does not tell the offsets of group " + group, "./yearlight doctor looks at the broker.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
