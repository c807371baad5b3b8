package dev.yearlight.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.cli.Main;
import dev.yearlight.local.server.FreePorts;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.ChildProcess;
import dev.yearlight.tests.backends.Servers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The roles that answer requests, and what is installed before them, each as a process of its own as a pod runs it. */
@ExtendWith(Backends.class)
final class RoleCommandsTest {

    private static final Duration WITHIN = Duration.ofMinutes(4);
    private static final int BAD_INPUT = 2;
    private static final int UNAVAILABLE = 3;

    @TempDir
    private Path folder;

    @Test
    void servingAnswersWithoutABrokerAndASignalEndsItInOrder(Servers servers)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        // Given
        FreePorts free = new FreePorts();
        int archive = free.next(0);
        int management = free.next(0);
        Map<String, String> settings = new TreeMap<>(servers.addresses());
        settings.put("yearlight.kafka.bootstrap-servers", "127.0.0.1:1");
        settings.put("yearlight.serve.public-key-file", publicKey().toString());
        settings.put("yearlight.serve.port", String.valueOf(archive));
        settings.put("yearlight.serve.management-port", String.valueOf(management));

        try (ChildProcess serve = start("serve", settings)) {
            // When
            serve.awaitLine("The role that reads is up", WITHIN);

            // Then
            assertThat(status(management, "/livez")).isEqualTo(200);
            assertThat(status(management, "/readyz")).isEqualTo(200);
            assertThat(status(archive, "/v1/archive")).isEqualTo(401);
            serve.signal("TERM");
            assertThat(serve.awaitExit(WITHIN)).isZero();
        }
    }

    @Test
    void servingWithoutAKeyIsRefusedByItsSetting(Servers servers) throws IOException {
        try (ChildProcess serve = start("serve", servers.addresses())) {
            assertThat(serve.awaitExit(WITHIN)).isEqualTo(BAD_INPUT);
            assertThat(String.join("\n", serve.lines())).contains("yearlight.serve.public-key-file");
        }
    }

    @Test
    void watchingAnswersAndASignalEndsItInOrder(Servers servers) throws IOException, InterruptedException {
        // Given
        int port = new FreePorts().next(0);
        Map<String, String> settings = new TreeMap<>(servers.addresses());
        settings.put("yearlight.ops.port", String.valueOf(port));

        try (ChildProcess ops = start("ops", settings)) {
            // When
            ops.awaitLine("The role that watches is up", WITHIN);

            // Then
            assertThat(status(port, "/livez")).isEqualTo(200);
            ops.signal("TERM");
            assertThat(ops.awaitExit(WITHIN)).isZero();
        }
    }

    @Test
    void installingASecondTimeChangesNothing(Servers servers) throws IOException {
        Map<String, String> settings = new TreeMap<>(servers.addresses());
        settings.put("yearlight.kafka.topic.snapshots", "installed-snapshots");
        settings.put("yearlight.kafka.topic.parked", "installed-parked");
        settings.put("yearlight.kafka.topic.reports", "installed-reports");

        assertThat(run("schema", settings)).contains("All tables of the keyspace yearlight are there.");
        assertThat(run("topics", settings)).contains("Made: installed-snapshots, installed-parked, installed-reports");
        assertThat(run("topics", settings)).contains("All topics were there.");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidToBeMissing(Servers servers) throws IOException {
        Map<String, String> settings = new TreeMap<>(servers.addresses());
        settings.put("yearlight.cassandra.contact-points", "127.0.0.1:1");

        try (ChildProcess schema = start("schema", settings)) {
            assertThat(schema.awaitExit(WITHIN)).isEqualTo(UNAVAILABLE);
            assertThat(String.join("\n", schema.lines())).contains("yearlight.cassandra.contact-points");
        }
    }

    private static String run(String command, Map<String, String> settings) throws IOException {
        try (ChildProcess process = start(command, settings)) {
            assertThat(process.awaitExit(WITHIN)).isZero();
            return String.join("\n", process.lines());
        }
    }

    private static ChildProcess start(String command, Map<String, String> settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        return ChildProcess.start("role-" + command, Main.class.getName(), arguments);
    }

    private Path publicKey() throws IOException, NoSuchAlgorithmException {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        return Files.writeString(
                folder.resolve("public.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
