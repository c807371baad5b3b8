package dev.yearlight.local.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes the topics that are missing; those that exist stay as they are. */
public final class Topics {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration RETENTION = Duration.ofDays(30);

    private Topics() {}

    /** The platform's three: what to write, what could not be written, what was written. */
    public static List<Topic> standard(String snapshots, String parked, String reports, int partitions) {
        return List.of(
                new Topic(snapshots, partitions, RETENTION),
                new Topic(parked, 1, RETENTION),
                new Topic(reports, partitions, RETENTION));
    }

    /** Makes the missing ones on a cluster of any size, and answers their names. */
    public static List<String> install(String bootstrapServers, List<Topic> topics) throws IOException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) -1).configs(topic.settings()))
                    .toList();
            admin.createTopics(missing).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return missing.stream().map(NewTopic::name).toList();
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException(
                    "Topics could not be made on Kafka at " + bootstrapServers
                            + "; is it running, and may this client make topics?",
                    failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while topics were made on Kafka at " + bootstrapServers, hurried);
        }
    }
}
