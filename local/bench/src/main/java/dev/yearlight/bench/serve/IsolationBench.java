package dev.yearlight.bench.serve;

import dev.yearlight.bench.BenchProgress;
import dev.yearlight.bench.BenchServers;
import dev.yearlight.bench.Medians;
import dev.yearlight.bench.Scrape;
import dev.yearlight.bench.load.Samples;
import dev.yearlight.bench.load.Schedule;
import dev.yearlight.bench.process.Cores;
import dev.yearlight.bench.script.Rehearsal;
import dev.yearlight.bench.script.SnapshotSize;
import dev.yearlight.local.server.CassandraSettings;
import dev.yearlight.local.server.ForkedCassandra;
import dev.yearlight.local.server.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What generation does to the read path: the same steady rate of readers while it is idle, at full load, failing and
 * dead, with one database for both and with one each. Roles, and databases of their own, are kept to a core each.
 */
public final class IsolationBench {

    private static final int SERVING_CORE = 0;
    private static final int WRITING_CORE = 1;
    private static final double PER_SECOND = 200;
    private static final double SECONDS = 5;
    private static final int BACKLOG = 8_000;
    private static final int SETTLING = 1_000;

    private final ServeBenchSettings settings;
    private final BenchProgress progress;

    /** Starts nothing yet; of the settings, scenarios and the picture are not used. */
    public IsolationBench(ServeBenchSettings settings, BenchProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** With a shared database, then with one each; blocks for minutes. */
    public List<ServeResult> run() throws IOException {
        Files.createDirectories(settings.folder());
        progress.stage("writing and checking the stories of %d listeners".formatted(settings.templates()));
        Rehearsal.Rehearsed rehearsed =
                new Rehearsal(settings.home().resolve("config")).rehearse(settings.templates(), SnapshotSize.SMALL);
        Path script = settings.folder().resolve("script.bin");
        rehearsed.script().write(script);
        progress.stage("starting Kafka and Cassandra");
        try (BenchServers servers = BenchServers.start(settings.home(), settings.folder());
                Generator generator = Generator.start(settings)) {
            Cores.pin(servers.processes().getFirst(), WRITING_CORE);
            String shared = "127.0.0.1:" + servers.cassandraPort();
            List<ServeResult> results = new ArrayList<>();
            results.add(measure("same-database", shared, rehearsed, script, servers, generator, 0));
            FreePorts ports = new FreePorts();
            try (ForkedCassandra own = ForkedCassandra.start(CassandraSettings.in(
                            settings.home(), settings.folder().resolve("own"), ports.next(0), ports.next(0))
                    .asOneOfMany())) {
                Cores.pin(own.pid(), SERVING_CORE);
                Cores.pin(servers.processes().getLast(), WRITING_CORE);
                String address = "127.0.0.1:" + own.contactPoint().getPort();
                results.add(measure("own-database", address, rehearsed, script, servers, generator, settings.rounds()));
            }
            return results;
        } finally {
            Files.delete(script);
        }
    }

    private ServeResult measure(
            String name,
            String cassandra,
            Rehearsal.Rehearsed rehearsed,
            Path script,
            BenchServers servers,
            Generator generator,
            int firstRound)
            throws IOException {
        ServedArchives archives = new ServedArchives(settings, progress);
        archives.store(rehearsed.script(), cassandra, settings.listeners());
        Stage stage = archives.stage(cassandra, settings.listeners(), generator);
        progress.stage("starting the service and warming it up");
        List<Map<Disturbance, Samples>> rounds = new ArrayList<>();
        try (ServeProcess service = stage.serve("serve-" + name, Map.of());
                Scrape scrape = new Scrape()) {
            Cores.pin(service.pid(), SERVING_CORE);
            load(stage, service, SETTLING);
            progress.round(name, (long) settings.rounds() * Disturbance.values().length);
            for (int round = 0; round < settings.rounds(); round++) {
                try (Generation generation = Generation.start(
                        settings,
                        servers,
                        rehearsed.orders(),
                        script,
                        scrape,
                        firstRound + round,
                        BACKLOG,
                        WRITING_CORE)) {
                    Map<Disturbance, Samples> measured = new EnumMap<>(Disturbance.class);
                    for (Disturbance disturbance : Disturbance.values()) {
                        generation.begin(disturbance);
                        measured.put(disturbance, load(stage, service, (int) (PER_SECOND * SECONDS)));
                        progress.done((long) round * Disturbance.values().length + measured.size());
                    }
                    rounds.add(measured);
                }
            }
        }
        return result(name, rounds);
    }

    private Samples load(Stage stage, ServeProcess service, int requests) throws IOException {
        return stage.generator()
                .load(
                        service,
                        stage.tokens(),
                        stage.supply().take(Math.min(requests, stage.listeners())),
                        settings.connections(),
                        Schedule.open(PER_SECOND, requests))
                .samples();
    }

    private static ServeResult result(String name, List<Map<Disturbance, Samples>> rounds) {
        ServeResult.Builder result = new ServeResult.Builder(name);
        for (Disturbance disturbance : Disturbance.values()) {
            if (disturbance != Disturbance.IDLE) {
                result.figure(
                        disturbance.label() + "_p99_ratio",
                        Medians.of(rounds, round -> p99(round, disturbance) / p99(round, Disturbance.IDLE)),
                        "of the idle p99, " + disturbance.says());
            }
        }
        for (Disturbance disturbance : Disturbance.values()) {
            result.figure(
                    disturbance.label() + "_p99_ms",
                    Medians.of(rounds, round -> p99(round, disturbance)),
                    "p99 in ms, " + disturbance.says());
        }
        result.figure(
                "errors",
                rounds.stream()
                        .flatMap(round -> round.values().stream())
                        .mapToDouble(samples -> samples.count(sample -> !sample.good()))
                        .sum(),
                "requests that were not answered with 200");
        if (!Cores.canPin()) {
            result.remark("the roles were not kept to a core each: taskset or a second core is missing");
        }
        return result.build();
    }

    private static double p99(Map<Disturbance, Samples> round, Disturbance disturbance) {
        Samples samples = round.get(disturbance);
        return samples == null ? 0 : samples.quantile(0.99);
    }
}
