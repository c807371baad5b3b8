package dev.yearlight.bench.serve;

import dev.yearlight.bench.BenchProgress;
import dev.yearlight.bench.script.Rehearsal;
import dev.yearlight.bench.script.Script;
import dev.yearlight.bench.script.SnapshotSize;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.local.server.CassandraSettings;
import dev.yearlight.local.server.ForkedCassandra;
import dev.yearlight.local.server.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures the role that reads: a Cassandra of the bench's own full of archives, and each thing a process of its own. */
public final class ServeBench {

    /** Listeners beside those of from-cassandra's rounds, for the scenarios that need some nobody has opened. */
    private static final int MORE_ROUNDS = 3;

    /** Whose archives are all the same bytes. */
    private static final int CACHED_LISTENERS = 32;

    /** What a request costs is not measured on requests that are turned away, as a neighbour's load would have it. */
    private static final Map<String, String> PATIENT = Map.of(
            "yearlight.serve.slowest-normal", "1s",
            "yearlight.serve.unnoticed-wait", "1s",
            "yearlight.serve.longest-turn", "1s");

    private final ServeBenchSettings settings;
    private final BenchProgress progress;

    /** Starts nothing yet. */
    public ServeBench(ServeBenchSettings settings, BenchProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Runs all scenarios; blocks for minutes. */
    public List<ServeResult> run() throws IOException {
        Files.createDirectories(settings.folder());
        progress.stage("writing the stories of %d listeners".formatted(settings.templates()));
        Script script = new Rehearsal(settings.home().resolve("config"))
                .rehearse(settings.templates(), SnapshotSize.SMALL)
                .script();
        progress.stage("starting Cassandra");
        FreePorts ports = new FreePorts();
        try (ForkedCassandra cassandra = ForkedCassandra.start(
                CassandraSettings.in(settings.home(), settings.folder(), ports.next(0), ports.next(0))
                        .asOneOfMany())) {
            String address = "127.0.0.1:" + cassandra.contactPoint().getPort();
            int listeners = settings.listeners() * (settings.allRounds() + MORE_ROUNDS);
            ServedArchives archives = new ServedArchives(settings, progress);
            archives.store(script, address, listeners);
            try (Generator generator = Generator.start(settings)) {
                return run(archives.stage(address, listeners, generator));
            }
        }
    }

    private List<ServeResult> run(Stage stage) throws IOException {
        List<ListenerId> same = IntStream.range(0, CACHED_LISTENERS)
                .mapToObj(index -> ServedListeners.listener(index * settings.templates() % stage.listeners()))
                .toList();
        Path cached = stage.tokensOf(same, "cached-tokens.txt");
        List<ServeResult> results = new ArrayList<>();
        progress.stage("checking tokens of every algorithm");
        TokenCosts costs = TokenCosts.measure(settings);
        progress.stage("starting the service and warming it up");
        try (ServeProcess service = stage.serve("serve", PATIENT)) {
            WireAnswer answer = WireAnswer.of(service, stage.token(same.getFirst()));
            Optional<Path> program = Nginx.program();
            Optional<Nginx> nginx = program.isPresent()
                    ? Optional.of(Nginx.start(
                            program.get(),
                            settings,
                            answer,
                            Runtime.getRuntime().availableProcessors()))
                    : Optional.empty();
            try {
                for (ServeScenario scenario : settings.scenarios()) {
                    results.add(
                            switch (scenario) {
                                case FROM_CASSANDRA -> new FromCassandra(stage, service, costs).run(answer);
                                case CACHED -> new Cached(stage, service, cached).run(nginx);
                                case TOKENS -> costs.result();
                                case FIRST_THOUSAND -> new FirstThousand(stage).run();
                                case OPEN_LOOP -> {
                                    try (ServeProcess asShipped = stage.serve("serve-open-loop", Map.of())) {
                                        yield new OpenLoop(stage, asShipped, cached).run(nginx);
                                    }
                                }
                                case SPIKE -> {
                                    try (ServeProcess asShipped = stage.serve("serve-spike", Map.of())) {
                                        yield new Spike(stage, asShipped).run();
                                    }
                                }
                            });
                }
            } finally {
                nginx.ifPresent(Nginx::close);
            }
        }
        return results;
    }
}
