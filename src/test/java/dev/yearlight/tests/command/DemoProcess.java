package dev.yearlight.tests.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.cli.Main;
import dev.yearlight.cli.demo.DemoSummary;
import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.PromptTemplates;
import dev.yearlight.local.server.FreePorts;
import dev.yearlight.local.writer.HouseWriter;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.tests.backends.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code yearlight demo} as a process of its own, watched from outside. */
final class DemoProcess implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final Pattern SUMMARY = Pattern.compile(
            "listeners=(?<listeners>\\d+) days=(?<days>\\d+) visible=(?<visible>\\d+) parked=(?<parked>\\d+)"
                    + " model_calls=(?<calls>\\d+) seconds=(?<seconds>\\d+)");
    private static final List<String> PORTS = List.of(
            "local.kafka.port",
            "local.kafka.controller-port",
            "local.cassandra.port",
            "local.cassandra.storage-port",
            "writer.port",
            "serve.port",
            "serve.management-port",
            "demo.port");
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);

    private final ChildProcess command;
    private final Path data;
    private final Set<ProcessHandle> children = new HashSet<>();

    private DemoProcess(ChildProcess command, Path data) {
        this.command = command;
        this.data = data;
    }

    /** Starts it with these arguments besides the folder. */
    static DemoProcess start(Path data, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("demo", "--data", data.toString()));
        // Ports of its own: the usual ones may be taken between choosing and using them, where others run a platform
        // too.
        FreePorts free = new FreePorts();
        for (String port : PORTS) {
            all.addAll(List.of("--set", "yearlight." + port + "=" + free.next(0)));
        }
        all.addAll(List.of(arguments));
        return new DemoProcess(ChildProcess.start(data.getFileName().toString(), Main.class.getName(), all), data);
    }

    /** Waits for the line that begins so, and remembers every process that came up meanwhile. */
    void awaitLine(String beginning, Duration within) {
        await(beginning).atMost(within).until(() -> {
            children.addAll(command.descendants());
            return command.lines().stream().anyMatch(line -> line.startsWith(beginning)) || !command.isAlive();
        });
        command.awaitLine(beginning, within);
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException {
        command.signal("INT");
    }

    /** Its exit code. */
    int awaitExit() {
        return command.awaitExit(STOPPED_WITHIN);
    }

    /** What its summary line says. */
    DemoSummary summary() throws IOException {
        Matcher matcher = command.lines().stream()
                .map(SUMMARY::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no summary line"));
        return new DemoSummary(
                Long.parseLong(matcher.group("listeners")),
                Long.parseLong(matcher.group("days")),
                Long.parseLong(matcher.group("visible")),
                Long.parseLong(matcher.group("parked")),
                Long.parseLong(matcher.group("calls")),
                Long.parseLong(matcher.group("seconds")));
    }

    /** Kafka and Cassandra came up as its children, and none of them is left. */
    void assertNoChildIsLeft() {
        assertThat(children).hasSizeGreaterThanOrEqualTo(2).noneMatch(ProcessHandle::isAlive);
    }

    /** No log holds a listener's id or a story, and no event loop was blocked. */
    void assertLogsAreClean() throws IOException {
        List<String> secrets = secrets();
        assertThat(secrets).isNotEmpty();
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            assertThat(logs).hasSizeGreaterThanOrEqualTo(3).allSatisfy(log -> {
                String text = Files.readString(log);
                assertThat(secrets).as("in %s", log.getFileName()).noneMatch(text::contains);
                assertThat(text).as("%s", log.getFileName()).doesNotContain("has been blocked for");
            });
        }
    }

    /** The listeners' ids, and the paragraphs of their first stories, which follow from the facts alone. */
    private List<String> secrets() throws IOException {
        PromptRenderer prompts = new PromptRenderer(PromptTemplates.load(HOME.resolve("config/prompts/archive")));
        HouseWriter writer = new HouseWriter();
        List<String> secrets = new ArrayList<>();
        for (Path file : SnapshotFiles.list(data.resolve("snapshots"))) {
            try (SnapshotFileReader snapshots = new SnapshotFileReader(file)) {
                while (snapshots.hasNext()) {
                    Snapshot snapshot = snapshots.next();
                    if (snapshot.listener().value().length() > 2) {
                        secrets.add(snapshot.listener().value());
                    }
                    for (RemarkableDay day : snapshot.days().stream().limit(1).toList()) {
                        writer.compose(prompts.of(snapshot)
                                        .of(day, List.of(), Optional.empty())
                                        .user())
                                .lines()
                                .filter(line -> !line.isBlank())
                                .forEach(secrets::add);
                    }
                }
            }
        }
        return secrets;
    }

    @Override
    public void close() {
        children.forEach(ProcessHandle::destroyForcibly);
        command.close();
    }
}
