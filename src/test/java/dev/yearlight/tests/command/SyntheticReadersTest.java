package dev.yearlight.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.cli.Main;
import dev.yearlight.cli.platform.LocalKeys;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.EventLoops;
import dev.yearlight.common.Metrics;
import dev.yearlight.local.server.FreePorts;
import dev.yearlight.serve.ServeRole;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.Servers;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a launch at the role that reads, over a real Cassandra, each for a few seconds. */
@ExtendWith(Backends.class)
final class SyntheticReadersTest {

    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;
    private static final String LISTENERS = "40";
    private static final List<String> PATIENT = List.of(
            "--set", "yearlight.load.threshold.p50=4s",
            "--set", "yearlight.load.threshold.p99=5s",
            "--set", "yearlight.load.threshold.p999=5s",
            "--set", "yearlight.load.threshold.rate=0.5");

    @TempDir
    private Path data = Path.of("");

    private final Servers servers;
    private final Vertx vertx = EventLoops.start();
    private final Metrics metrics = new Metrics();
    private final FreePorts ports = new FreePorts();
    private final int archive = ports.next(0);
    private final int management = ports.next(0);
    private final List<String> settings = new ArrayList<>();
    private ServeRole serve;

    SyntheticReadersTest(Servers servers) {
        this.servers = servers;
    }

    @BeforeEach
    void startServing() throws IOException {
        LocalKeys synthetic = LocalKeys.synthetic(data);
        Map<String, String> ofServe = new TreeMap<>(Map.of(
                "yearlight.serve.port", Integer.toString(archive),
                "yearlight.serve.management-port", Integer.toString(management),
                // What was erased a moment ago may not be remembered here.
                "yearlight.serve.cache-lifetime", "1ms",
                "yearlight.serve.cache-empty-lifetime", "1ms",
                "yearlight.serve.public-key-file",
                        LocalKeys.in(data).publicKey().toString(),
                "yearlight.serve.synthetic.issuer", "synthetic-issuer",
                "yearlight.serve.synthetic.public-key-file",
                        synthetic.publicKey().toString()));
        serve = ServeRole.start(vertx, servers.settings(ofServe), metrics);
        Map<String, String> ofCommands = new TreeMap<>(servers.addresses());
        ofCommands.put("yearlight.serve.synthetic.issuer", "synthetic-issuer");
        ofCommands.put("yearlight.load.key-file", synthetic.privateKey().toString());
        ofCommands.put("yearlight.load.listeners", LISTENERS);
        ofCommands.put("yearlight.load.peak", "40");
        ofCommands.put("yearlight.load.pause", "20ms");
        ofCommands.put("yearlight.load.own-warm-up", "1s");
        ofCommands.put("yearlight.load.warm.ramp", "1s");
        ofCommands.put("yearlight.load.warm.hold", "3s");
        ofCommands.put("yearlight.load.spike.hold", "4s");
        ofCommands.put("yearlight.load.heap-megabytes", "256");
        ofCommands.forEach((key, value) -> settings.addAll(List.of("--set", key + "=" + value)));
    }

    @AfterEach
    void stopServing() {
        serve.close();
        vertx.close().await();
        metrics.close();
    }

    @Test
    void seededArchivesAreReadByWarmAndBySpikeAndAreGoneOnceErased() throws IOException {
        // Given
        assertThat(run("synthetic", "seed").code()).isZero();

        for (String command : List.of("warm", "spike")) {
            // When
            Ran ran = load(command, PATIENT);

            // Then
            assertThat(ran.code()).as("%s", ran).isZero();
            JsonNode region = ran.json().path("regions").path(0);
            assertThat(region.path("requests").asInt()).isGreaterThan(60);
            assertThat(region.path("failed").asInt(-1)).isZero();
            assertThat(region.path("steps").fieldNames()).toIterable().containsExactly("again", "day", "list");
            assertThat(report(ran)).isRegularFile();
        }

        // When
        assertThat(run("synthetic", "erase").code()).isZero();

        // Then
        assertThat(stepsOfASpike()).containsExactly("again", "list");

        // When they are written anew, what was erased hides nothing of it
        assertThat(run("synthetic", "seed").code()).isZero();
        assertThat(stepsOfASpike()).containsExactly("again", "day", "list");
    }

    @Test
    void aLimitThatIsNotHeldIsAnExitCodeAndALine() throws IOException {
        // Given
        run("synthetic", "seed");

        // When
        Ran ran = load(
                "spike",
                List.of(
                        "--set", "yearlight.load.threshold.p50=1ms",
                        "--set", "yearlight.load.threshold.p99=1ms",
                        "--set", "yearlight.load.threshold.p999=1ms",
                        "--set", "yearlight.load.threshold.rate=0.5"));

        // Then
        assertThat(ran.code()).isEqualTo(FAILED);
        assertThat(ran.json().path("breaches").findValuesAsText("what")).contains("p99.9");

        // And the go/no-go report goes by it
        Ran check = run(
                "launch",
                "check",
                "--region=here=http://127.0.0.1:" + archive,
                "--management=here=http://127.0.0.1:" + management,
                "--html=" + data.resolve("check.html"),
                "--json");
        assertThat(check.code()).isEqualTo(FAILED);
        assertThat(check.json().path("go").asBoolean(true)).isFalse();
        assertThat(check.json().path("checks").findValuesAsText("area"))
                .contains("pods", "database", "latency", "load", "warmth", "reconciliation");
        assertThat(Files.readString(data.resolve("check.html"))).contains("No-go", "<svg");
    }

    @Test
    void nobodyButThisMachineIsPutUnderLoadUnasked() {
        Ran ran = run("spike", "--region=elsewhere=http://192.0.2.1");

        assertThat(ran.code()).isEqualTo(BAD_INPUT);
        assertThat(ran.remarks()).contains("not this machine: 192.0.2.1", "--allow-remote=192.0.2.1");
    }

    private List<String> stepsOfASpike() throws IOException {
        List<String> steps = new ArrayList<>();
        Ran ran = load("spike", List.of("--set", "yearlight.load.threshold.rate=0"));
        ran.json().path("regions").path(0).path("steps").fieldNames().forEachRemaining(steps::add);
        return steps;
    }

    private Path report(Ran ran) {
        return ran.remarks()
                .lines()
                .filter(line -> line.startsWith("Gatling's report: "))
                .map(line -> Path.of(line.substring("Gatling's report: ".length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ran.remarks()));
    }

    private Ran load(String command, List<String> more) {
        List<String> arguments =
                new ArrayList<>(List.of(command, "--region=here=http://127.0.0.1:" + archive, "--json"));
        arguments.addAll(more);
        return run(arguments.toArray(String[]::new));
    }

    private Ran run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.add("--data=" + data);
        arguments.addAll(settings);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream remarks = new ByteArrayOutputStream();
        int code = Main.run(new Terminal(printer(out), printer(remarks), false), arguments.toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), remarks.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /**
     * A command that ended.
     *
     * @param code what the process would end with
     */
    private record Ran(int code, String out, String remarks) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }
}
