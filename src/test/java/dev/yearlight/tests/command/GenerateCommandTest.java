package dev.yearlight.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.cli.Main;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.ChildProcess;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The role that writes as a process of its own, as a pod runs it. */
@ExtendWith(Backends.class)
final class GenerateCommandTest {

    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final String MANAGEMENT = "  management  ";
    private static final int UNAVAILABLE = 3;

    @Test
    void itSaysThatItIsReadyAndASignalEndsItInOrder(Servers servers) throws IOException, InterruptedException {
        Stage stage = Stage.open(servers, "generate-command", 2);
        try (ServerSocket model = listening();
                ChildProcess worker = start("generate-ready", stage.worker(address(model)))) {
            // Given
            worker.awaitLine(MANAGEMENT, WITHIN);
            String management = management(worker);

            // Then
            assertThat(get(management + "/livez").statusCode()).isEqualTo(200);
            assertThat(get(management + "/readyz").statusCode()).isEqualTo(200);
            assertThat(get(management + "/metrics").body())
                    .contains("yearlight_reports_written_total 0.0", "jvm_memory_used_bytes{area=\"heap\"");
            assertThat(get(management + "/other").statusCode()).isEqualTo(404);

            // When
            worker.signal("TERM");

            // Then
            assertThat(worker.awaitExit(WITHIN)).isZero();
        }
    }

    @Test
    void aModelThatIsNotThereIsRefusedByItsKey(Servers servers) throws IOException {
        Stage stage = Stage.open(servers, "generate-no-model", 1);

        assertRefused("generate-no-model", stage.worker("http://127.0.0.1:1/v1"), "yearlight.model.base-url");
    }

    @Test
    void aDatabaseThatIsNotThereIsRefusedByItsKey(Servers servers) throws IOException {
        Stage stage = Stage.open(servers, "generate-no-database", 1);
        try (ServerSocket model = listening()) {
            Map<String, String> settings = new TreeMap<>(stage.worker(address(model)));
            settings.put("yearlight.cassandra.contact-points", "127.0.0.1:1");

            assertRefused("generate-no-database", settings, "yearlight.cassandra.contact-points");
        }
    }

    @Test
    void aTopicThatIsNotThereIsRefusedByItsKey(Servers servers) throws IOException {
        Stage stage = Stage.open(servers, "generate-no-topic", 1);
        try (ServerSocket model = listening()) {
            Map<String, String> settings = new TreeMap<>(stage.worker(address(model)));
            settings.put("yearlight.kafka.topic.reports", "nowhere");

            assertRefused("generate-no-topic", settings, "yearlight.kafka.topic.reports");
        }
    }

    private static void assertRefused(String name, Map<String, String> settings, String key) throws IOException {
        try (ChildProcess worker = start(name, settings)) {
            assertThat(worker.awaitExit(WITHIN)).isEqualTo(UNAVAILABLE);
            assertThat(String.join("\n", worker.lines())).contains(key);
        }
    }

    private static ChildProcess start(String name, Map<String, String> settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("generate", "--set", "yearlight.generate.management-port=0"));
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        return ChildProcess.start(name, Main.class.getName(), arguments);
    }

    private static String management(ChildProcess worker) throws IOException {
        return worker.lines().stream()
                .filter(line -> line.startsWith(MANAGEMENT))
                .map(line -> line.substring(MANAGEMENT.length()).split(" ", -1)[0])
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Something that accepts connections; nothing is asked of it here. */
    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String address(ServerSocket model) {
        return "http://127.0.0.1:%d/v1".formatted(model.getLocalPort());
    }
}
