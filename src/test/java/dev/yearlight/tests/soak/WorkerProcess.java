package dev.yearlight.tests.soak;

import dev.yearlight.cli.Main;
import dev.yearlight.tests.backends.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./yearlight generate} as a process of its own, and what its management port tells. */
final class WorkerProcess implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final Duration SCRAPED_WITHIN = Duration.ofSeconds(2);
    private static final String MANAGEMENT = "  management  ";
    private static final double MEGABYTE = 1 << 20;

    private final ChildProcess process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String metrics;

    private WorkerProcess(ChildProcess process, String metrics) {
        this.process = process;
        this.metrics = metrics;
    }

    /** What it tells of itself. */
    record Vitals(double heapMegabytes, long commitGap, long callsInFlight) {}

    /** Starts it and waits until it is ready. */
    static WorkerProcess start(String name, Map<String, String> settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("generate", "--set", "yearlight.generate.management-port=0"));
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        ChildProcess process = ChildProcess.start(name, Main.class.getName(), arguments);
        process.awaitLine(MANAGEMENT, WITHIN);
        String address = process.lines().stream()
                .filter(line -> line.startsWith(MANAGEMENT))
                .map(line -> line.substring(MANAGEMENT.length()).split(" ", -1)[0])
                .findFirst()
                .orElseThrow();
        return new WorkerProcess(process, address + "/metrics");
    }

    /** Asks it now; fails where it does not answer soon. */
    Vitals vitals() throws IOException {
        try {
            String text = client.send(
                            HttpRequest.newBuilder(URI.create(metrics))
                                    .timeout(SCRAPED_WITHIN)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return new Vitals(
                    sum(text, "jvm_memory_used_bytes{area=\"heap\"") / MEGABYTE,
                    (long) sum(text, "yearlight_commit_gap "),
                    (long) sum(text, "yearlight_model_in_flight"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end in order; its exit code. */
    int end() throws IOException {
        process.signal("TERM");
        return process.awaitExit(WITHIN);
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }

    private static double sum(String text, String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
