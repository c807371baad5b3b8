package dev.yearlight.bench.serve;

import dev.yearlight.bench.BenchIssuer;
import dev.yearlight.bench.Scrape;
import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.process.JavaCommand;
import dev.yearlight.local.server.FreePorts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** The role that reads as a process of its own, with its settings as in production but for where everything is. */
final class ServeProcess implements AutoCloseable, Server {

    /** Whom the tokens of the bench are for. */
    static final String AUDIENCE = "yearlight-archive";

    private static final String UNLIMITED = "1000000";
    private static final Duration UP_WITHIN = Duration.ofMinutes(3);
    private static final long GLANCE_NANOS = Duration.ofMillis(20).toNanos();
    private static final int OK = 200;

    private final Child process;
    private final int port;
    private final double secondsToReady;

    private ServeProcess(Child process, int port, double secondsToReady) {
        this.process = process;
        this.port = port;
        this.secondsToReady = secondsToReady;
    }

    /** Starts it and returns as soon as it says that it is ready. */
    static ServeProcess start(
            ServeBenchSettings settings, String name, String cassandra, Path key, Map<String, String> more)
            throws IOException {
        FreePorts ports = new FreePorts();
        int port = ports.next(0);
        int management = ports.next(0);
        Map<String, String> all = new TreeMap<>(Map.of(
                "yearlight.cassandra.contact-points",
                cassandra,
                "yearlight.serve.port",
                Integer.toString(port),
                "yearlight.serve.management-port",
                Integer.toString(management),
                "yearlight.serve.public-key-file",
                key.toString(),
                "yearlight.serve.issuer",
                BenchIssuer.NAME,
                "yearlight.serve.audience",
                AUDIENCE));
        // All readers of the bench come from one address, and are fewer than those of a launch.
        for (String limit : List.of("subject-rate", "subject-burst", "address-rate", "address-burst")) {
            all.put("yearlight.serve.limit." + limit, UNLIMITED);
        }
        all.putAll(more);
        List<String> arguments = new ArrayList<>(List.of("serve"));
        all.forEach((setting, value) -> arguments.addAll(List.of("--set", setting + "=" + value)));
        long start = System.nanoTime();
        Child process = Child.start(
                name,
                JavaCommand.of(settings.home(), options(settings), settings.serveMain(), arguments),
                settings.logs());
        try (Scrape scrape = new Scrape()) {
            process.await("  management", UP_WITHIN);
            awaitReady(process, scrape, "http://127.0.0.1:" + management + "/readyz");
            return new ServeProcess(process, port, (System.nanoTime() - start) / 1e9);
        } catch (IOException notUp) {
            process.close();
            throw notUp;
        }
    }

    /** Those of {@code ./yearlight serve}, then those of this bench. */
    private static List<String> options(ServeBenchSettings settings) {
        List<String> options = new ArrayList<>(List.of(JavaCommand.optionsOf(settings.home(), "serve")));
        options.addAll(settings.serveOptions());
        return options;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Duration cpu() {
        return process.cpu();
    }

    long pid() {
        return process.pid();
    }

    /** From the start of the process to its readiness. */
    double secondsToReady() {
        return secondsToReady;
    }

    @Override
    public void close() {
        process.close();
    }

    private static void awaitReady(Child process, Scrape scrape, String address) throws IOException {
        long deadline = System.nanoTime() + UP_WITHIN.toNanos();
        while (!isReady(scrape, address)) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                throw new IOException("the service is not ready; its log is " + process.log());
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private static boolean isReady(Scrape scrape, String address) throws IOException {
        try {
            return scrape.get(address).statusCode() == OK;
        } catch (ConnectException | HttpTimeoutException notYet) {
            return false;
        }
    }
}
