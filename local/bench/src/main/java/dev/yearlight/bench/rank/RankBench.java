package dev.yearlight.bench.rank;

import dev.yearlight.bench.BenchProgress;
import dev.yearlight.bench.process.MeasuredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ranks the same invented years in every way, each time in a new process; the ways take turns in every round. */
public final class RankBench {

    private final RankBenchSettings settings;
    private final RankCommands commands;
    private final BenchProgress progress;
    private final Map<RankCase, List<MeasuredRun>> runs = new TreeMap<>();
    private final Map<RankScenario, String> skipped = new TreeMap<>();

    /** Starts nothing yet. */
    public RankBench(RankBenchSettings settings, BenchProgress progress) {
        this.settings = settings;
        this.commands = new RankCommands(settings);
        this.progress = progress;
    }

    /** Invents the plays where they are not kept from before, then measures; blocks for minutes. */
    public List<RankResult> run() throws IOException {
        List<RankData> sizes = new ArrayList<>();
        for (int listeners : settings.listeners()) {
            RankData data = RankData.of(settings.data(), listeners, progress);
            if (settings.scenarios().contains(RankScenario.SPARK)) {
                scatter(data);
            }
            sizes.add(data);
        }
        progress.round(
                "ranking",
                (long) settings.rounds() * sizes.size() * settings.scenarios().size());
        int done = 0;
        for (int round = 0; round < settings.rounds(); round++) {
            for (RankData data : sizes) {
                for (RankScenario scenario : settings.scenarios()) {
                    measure(scenario, data, round);
                    progress.done(++done);
                }
            }
        }
        return new RankFigures(settings, sizes, runs, skipped).results();
    }

    private void scatter(RankData data) throws IOException {
        if (Files.exists(data.raw())) {
            return;
        }
        progress.stage("spreading the plays of %,d listeners over days".formatted(data.listeners()));
        Path unfinished = settings.folder().resolve("own").resolve("raw-" + data.listeners());
        Files.createDirectories(unfinished.getParent());
        String name = "scatter-" + data.listeners();
        succeeded(name, MeasuredRun.of(name, commands.scatter(data, unfinished), settings.logs()));
        Files.move(unfinished, data.raw());
    }

    private void measure(RankScenario scenario, RankData data, int round) throws IOException {
        if (skipped.containsKey(scenario)) {
            return;
        }
        String name = "%s-%d-%d".formatted(scenario.label(), data.listeners(), round);
        Path out = settings.folder().resolve("own").resolve(name);
        Files.createDirectories(out.getParent());
        MeasuredRun run = MeasuredRun.of(name, commands.of(scenario, data, out), settings.logs());
        if (scenario == RankScenario.SPARK && run.exitCode() != 0) {
            skipped.put(
                    scenario, "rank --engine spark ended with code %d; see %s".formatted(run.exitCode(), log(name)));
            return;
        }
        succeeded(name, run);
        runs.computeIfAbsent(new RankCase(scenario, data.listeners()), any -> new ArrayList<>())
                .add(run);
    }

    private void succeeded(String name, MeasuredRun run) throws IOException {
        if (run.exitCode() != 0) {
            throw new IOException("%s ended with code %d; its log is %s".formatted(name, run.exitCode(), log(name)));
        }
    }

    private Path log(String name) {
        return settings.logs().resolve(name + ".log");
    }

    /** One way with so many listeners. */
    record RankCase(RankScenario scenario, int listeners) implements Comparable<RankCase> {

        @Override
        public int compareTo(RankCase other) {
            int byScenario = scenario.compareTo(other.scenario);
            return byScenario == 0 ? Integer.compare(listeners, other.listeners) : byScenario;
        }
    }
}
