package dev.yearlight.bench;

import dev.yearlight.bench.model.ScriptedModelMain;
import dev.yearlight.bench.peer.BarePipelineMain;
import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.process.JavaCommand;
import dev.yearlight.bench.process.Spent;
import dev.yearlight.bench.script.Orders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A scenario with a model: rounds of the worker and of the bare pipeline in turn, over the same records. */
final class GenerationBench {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration ROUND_WITHIN = Duration.ofMinutes(10);

    private final BenchSettings settings;
    private final BenchServers servers;
    private final Orders orders;
    private final Path script;
    private final BenchProgress progress;
    private final int firstRound;

    /**
     * Starts nothing yet.
     *
     * @param script the file with the model's answers
     * @param firstRound number of the first round; no two rounds of a bench share one
     */
    GenerationBench(
            BenchSettings settings,
            BenchServers servers,
            Orders orders,
            Path script,
            BenchProgress progress,
            int firstRound) {
        this.settings = settings;
        this.servers = servers;
        this.orders = orders;
        this.script = script;
        this.progress = progress;
        this.firstRound = firstRound;
    }

    private record Round(WorkerRound.Outcome worker, Spent bare, double inFlight) {}

    ScenarioResult.Generation run(Scenario scenario) throws IOException {
        progress.stage("starting the model, the worker and the bare pipeline of " + scenario.label());
        try (Scrape scrape = new Scrape();
                Child model = model(scenario)) {
            String address = "http://127.0.0.1:" + model.await("PORT", READY_WITHIN);
            try (Worker worker = Worker.start(
                            settings, workerSettings(scenario, address), "worker-" + scenario.label(), scrape);
                    Child bare = bare(scenario, address)) {
                bare.await("READY", READY_WITHIN);
                return measure(scenario, worker, bare, () -> peak(scrape, address));
            }
        }
    }

    /** Asks the model how many requests waited at once since it was last asked. */
    private interface Peak {
        double since() throws IOException;
    }

    private ScenarioResult.Generation measure(Scenario scenario, Worker worker, Child bare, Peak peak)
            throws IOException {
        List<Round> measured = new ArrayList<>();
        long failedListeners = 0;
        long bareFailed = 0;
        for (int round = 0; round < settings.warmUps() + settings.rounds(); round++) {
            RoundOfRecords records = new RoundOfRecords(orders, firstRound + round, settings.units(scenario));
            String name = round < settings.warmUps()
                    ? "warm-up"
                    : "round %d of %d".formatted(round - settings.warmUps() + 1, settings.rounds());
            progress.round(scenario.label() + ", " + name, records.reports());
            // Asked once before, so that what the bare pipeline had in flight is forgotten.
            peak.since();
            WorkerRound.Outcome outcome = new WorkerRound(worker, servers, progress).run(records);
            // A model that answers at once sees no call wait; the worker knows of those on their way.
            double inFlight = Math.max(peak.since(), outcome.callsInFlightMax());
            failedListeners += records.failedListeners(servers.tables());
            bare.tell(Long.toString(records.reports()));
            String answer = bare.await("ROUND", ROUND_WITHIN);
            bareFailed += Long.parseLong(answer.substring(answer.lastIndexOf(' ') + 1));
            if (round >= settings.warmUps()) {
                measured.add(new Round(outcome, Spent.parse(answer), inFlight));
            }
        }
        return result(scenario, measured, failedListeners, bareFailed);
    }

    private ScenarioResult.Generation result(
            Scenario scenario, List<Round> measured, long failedListeners, long bareFailed) {
        int listeners = settings.units(scenario);
        return new ScenarioResult.Generation(
                scenario.label(),
                listeners,
                settings.rounds(),
                new RoundOfRecords(orders, firstRound, listeners).reports(),
                orders.meanBytes(),
                Medians.of(measured, round -> round.worker().spent().perSecond()),
                Medians.of(measured, round -> round.worker().spent().cpuMicrosPerUnit()),
                Medians.of(measured, round -> round.bare().perSecond()),
                Medians.of(measured, round -> round.bare().cpuMicrosPerUnit()),
                Medians.highest(measured, Round::inFlight),
                Medians.highest(measured, round -> round.worker().heapMegabytesMax()),
                Medians.of(measured, round -> round.worker().gcMillis()),
                failedListeners,
                bareFailed);
    }

    private static double peak(Scrape scrape, String address) throws IOException {
        return Double.parseDouble(scrape.get(address + "/peak").body());
    }

    private Map<String, String> workerSettings(Scenario scenario, String model) {
        Map<String, String> worker = servers.addresses();
        worker.putAll(scenario.workerSettings());
        worker.put("yearlight.model.base-url", model + "/v1");
        return worker;
    }

    private Child model(Scenario scenario) throws IOException {
        return child(
                "model-" + scenario.label(),
                ScriptedModelMain.class,
                List.of(script.toString(), Long.toString(scenario.latency().toMillis())));
    }

    private Child bare(Scenario scenario, String model) throws IOException {
        return child(
                "bare-" + scenario.label(),
                BarePipelineMain.class,
                List.of(
                        script.toString(),
                        servers.brokers(),
                        BenchServers.SNAPSHOTS,
                        Integer.toString(servers.cassandraPort()),
                        model + "/v1",
                        Integer.toString(scenario.callsInFlight())));
    }

    private Child child(String name, Class<?> mainClass, List<String> arguments) throws IOException {
        return Child.start(
                name,
                JavaCommand.of(settings.home(), List.of(), mainClass.getName(), arguments),
                settings.folder().resolve("logs"));
    }
}
