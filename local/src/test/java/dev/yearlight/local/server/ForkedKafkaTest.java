package dev.yearlight.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedKafkaTest {

    private static final List<Topic> TOPICS = Topics.standard("snapshots", "snapshots.parked", "reports", 8);

    @TempDir
    private Path data;

    private final FreePorts ports = new FreePorts();

    @Test
    void itsTopicsOutliveACrashAndAMoveToOtherPorts() throws Exception {
        // Given
        Path home = ServerHome.builtWith("kafka");
        try (ForkedKafka kafka = ForkedKafka.start(settings(home, data))) {
            assertThat(Topics.install(kafka.bootstrapServers(), TOPICS))
                    .containsExactly("snapshots", "snapshots.parked", "reports");
            // When
            kafka.kill();
            assertThat(kafka.isAlive()).isFalse();
        }
        // Then
        try (ForkedKafka kafka = ForkedKafka.start(settings(home, data))) {
            assertThat(Topics.install(kafka.bootstrapServers(), TOPICS)).isEmpty();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                assertThat(admin.describeTopics(List.of("snapshots"))
                                .allTopicNames()
                                .get())
                        .hasEntrySatisfying(
                                "snapshots",
                                topic -> assertThat(topic.partitions()).hasSize(8));
                ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "snapshots");
                assertThat(admin.describeConfigs(List.of(topic)).all().get())
                        .hasEntrySatisfying(
                                topic,
                                config -> assertThat(config.entries())
                                        .anyMatch(entry -> entry.name().equals("compression.type")
                                                && entry.value().equals("zstd")));
            }
        }
    }

    @Test
    void itEndsWhenItsParentIsKilled() throws Exception {
        // Given
        Path home = ServerHome.builtWith("kafka");
        Process parent = new ProcessBuilder(
                        JavaHome.running().launcher().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaParent.class.getName(),
                        home.toString(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader words = parent.inputReader()) {
            ProcessHandle kafka =
                    ProcessHandle.of(Long.parseLong(words.readLine())).orElseThrow();
            // When
            parent.destroyForcibly();
            // Then
            assertThat(kafka.onExit().get(40, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aTakenPortIsNamedWithItsSetting() throws IOException {
        Path home = ServerHome.builtWith("kafka");
        KafkaSettings settings = settings(home, data);
        try (ServerSocket other = new ServerSocket(settings.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> ForkedKafka.start(settings))
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining("127.0.0.1:" + settings.port())
                    .hasMessageContaining("yearlight.local.kafka.port");
        }
    }

    @Test
    void aFailedStartTellsTheLastLinesOfItsLog() throws IOException {
        // Given a directory that cannot be one
        Path home = ServerHome.builtWith("kafka");
        KafkaSettings settings = settings(home, data);
        Files.createDirectories(settings.directory());
        Files.writeString(settings.directory().resolve("data"), "a file");
        // When, then
        assertThatThrownBy(() -> ForkedKafka.start(settings))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("ended with exit code")
                .hasMessageContaining("FileAlreadyExistsException")
                .hasMessageContaining("kafka.log");
    }

    @Test
    void aCheckoutThatIsNotBuiltIsToldHowTo() {
        assertThatThrownBy(() -> ForkedKafka.start(settings(data, data)))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("run ./mvnw package first");
    }

    private KafkaSettings settings(Path home, Path data) {
        return KafkaSettings.in(home, data, ports.next(29_092), ports.next(29_192));
    }
}
