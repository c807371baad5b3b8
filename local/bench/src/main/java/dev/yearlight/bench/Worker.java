package dev.yearlight.bench;

import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.process.JavaCommand;
import dev.yearlight.bench.script.Rehearsal;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The role that writes as a process of its own, seen from outside: its CPU, and what its management port tells. */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final double MEGABYTE = 1 << 20;
    private static final double MILLIS_A_SECOND = 1_000;

    private final Child process;
    private final String management;
    private final Scrape scrape;
    private Vitals last = new Vitals(0, 0, 0);

    private Worker(Child process, String management, Scrape scrape) {
        this.process = process;
        this.management = management;
        this.scrape = scrape;
    }

    /** Starts it and waits until it is ready. */
    public static Worker start(BenchSettings settings, Map<String, String> worker, String name, Scrape scrape)
            throws IOException {
        Map<String, String> all = new TreeMap<>(worker);
        all.put("yearlight.model.name", Rehearsal.MODEL);
        all.put("yearlight.generate.management-port", "0");
        // While it stands still for the records of a round, its partitions must stay its own.
        all.put("yearlight.kafka.session-timeout", "5m");
        List<String> arguments = new ArrayList<>(List.of("generate"));
        all.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        Child process = Child.start(
                name,
                JavaCommand.of(settings.home(), settings.workerOptions(), settings.workerMain(), arguments),
                settings.folder().resolve("logs"));
        try {
            String management = process.await("  management", READY_WITHIN).split(" ", -1)[0];
            return new Worker(process, management, scrape);
        } catch (IOException notReady) {
            process.close();
            throw notReady;
        }
    }

    /** Its process. */
    public Child process() {
        return process;
    }

    /** What its management port tells now; what it told last where it is too busy to answer. */
    public Vitals vitals() throws IOException {
        try {
            String metrics = scrape.get(management + "/metrics").body();
            last = new Vitals(
                    Scrape.sum(metrics, "jvm_memory_used_bytes{area=\"heap\"") / MEGABYTE,
                    Scrape.sum(metrics, "jvm_gc_pause_seconds_sum") * MILLIS_A_SECOND,
                    Scrape.sum(metrics, "yearlight_model_in_flight"));
        } catch (HttpTimeoutException busy) {
            LOG.warn("the worker did not tell of itself in time; its last word stands");
        }
        return last;
    }

    /**
     * Its own account.
     *
     * @param heapMegabytes in use, garbage included
     * @param gcMillis of all pauses so far
     * @param callsInFlight of the model
     */
    public record Vitals(double heapMegabytes, double gcMillis, double callsInFlight) {}

    @Override
    public void close() {
        process.close();
    }
}
