package dev.yearlight.bench;

import dev.yearlight.bench.script.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the role that writes: data that is the same every time, and for each scenario servers of the bench's own, and
 * the worker and its peers in turn, each a process of its own; the guardrails are measured here.
 */
public final class GenerateBench {

    private final BenchSettings settings;
    private final BenchProgress progress;

    /** Starts nothing yet. */
    public GenerateBench(BenchSettings settings, BenchProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Runs all scenarios; blocks for minutes. */
    public List<ScenarioResult> run() throws IOException {
        Files.createDirectories(settings.folder());
        progress.stage("writing and checking the stories of %d listeners".formatted(settings.templates()));
        Rehearsal.Rehearsed rehearsed =
                new Rehearsal(settings.home().resolve("config")).rehearse(settings.templates(), settings.size());
        Path script = settings.folder().resolve("script.bin");
        rehearsed.script().write(script);
        try (ServersOnDemand servers = new ServersOnDemand(settings, progress)) {
            List<ScenarioResult> results = new ArrayList<>();
            int firstRound = 0;
            for (Scenario scenario : settings.scenarios()) {
                results.add(
                        switch (scenario) {
                            case ZERO_LATENCY, TWO_SECONDS ->
                                new GenerationBench(
                                                settings,
                                                servers.started(),
                                                rehearsed.orders(),
                                                script,
                                                progress,
                                                firstRound)
                                        .run(scenario);
                            case CONSUME -> new ConsumeBench(settings, servers.started(), progress).run();
                            case GUARDRAILS -> new GuardrailBench(settings, rehearsed, progress).run();
                        });
                firstRound += settings.warmUps() + settings.rounds();
            }
            return results;
        } finally {
            Files.delete(script);
        }
    }
}
