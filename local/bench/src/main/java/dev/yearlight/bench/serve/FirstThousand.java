package dev.yearlight.bench.serve;

import dev.yearlight.bench.Medians;
import dev.yearlight.bench.load.Samples;
import dev.yearlight.bench.load.Schedule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The first requests after readiness beside later ones of the same process, in pairs; a later pair of the same process
 * shows what two equal things differ by, and a service that is ready at once what the gate is for.
 */
final class FirstThousand {

    static final int REQUESTS = 1_000;

    private static final double PER_SECOND = 500;
    private static final int SETTLING = 2_000;
    private static final int MOST_ROUNDS = 3;

    private final Stage stage;

    FirstThousand(Stage stage) {
        this.stage = stage;
    }

    private record Round(
            Samples first, Samples steady, Samples again, Samples cold, double secondsToReady, double coldSeconds) {

        double ratio() {
            return first.quantile(0.99) / steady.quantile(0.99);
        }

        double control() {
            return again.quantile(0.99) / steady.quantile(0.99);
        }

        double coldRatio() {
            return cold.quantile(0.99) / steady.quantile(0.99);
        }
    }

    ServeResult run() throws IOException {
        int rounds = Math.min(MOST_ROUNDS, stage.settings().rounds());
        List<Round> measured = new ArrayList<>();
        stage.progress().round(ServeScenario.FIRST_THOUSAND.label(), rounds);
        for (int round = 0; round < rounds; round++) {
            measured.add(round(round));
            stage.progress().done(round + 1);
        }
        Round shown = measured.getFirst();
        FirstThousandPlot.write(stage.settings().plot(), shown.first(), shown.steady(), shown.cold());
        return ServeResult.of(ServeScenario.FIRST_THOUSAND)
                .figure("first_1000_p99_ratio", Medians.of(measured, Round::ratio), "of the steady p99, first 1,000")
                .figure("steady_p99_ratio", Medians.of(measured, Round::control), "of the steady p99, a later 1,000")
                .figure(
                        "cold_first_1000_p99_ratio",
                        Medians.of(measured, Round::coldRatio),
                        "of the steady p99, first 1,000 without the gate")
                .figure(
                        "first_1000_p99_ms",
                        Medians.of(measured, round -> round.first().quantile(0.99)),
                        "p99 of the first 1,000, ms")
                .figure(
                        "steady_p99_ms",
                        Medians.of(measured, round -> round.steady().quantile(0.99)),
                        "p99 of the steady 1,000, ms")
                .figure(
                        "cold_first_1000_p99_ms",
                        Medians.of(measured, round -> round.cold().quantile(0.99)),
                        "p99 of the first 1,000 without the gate, ms")
                .figure(
                        "first_request_cold_ms",
                        Medians.of(
                                measured, round -> round.cold().all().getFirst().latencyMicros() / 1e3),
                        "the very first request without the gate, ms")
                .figure("ready_s", Medians.of(measured, Round::secondsToReady), "seconds from start to readiness")
                .figure("ready_without_gate_s", Medians.of(measured, Round::coldSeconds), "the same without the gate")
                .figure(
                        "first_1000_failed",
                        measured.stream()
                                .mapToDouble(round -> round.first().count(sample -> !sample.good()))
                                .sum(),
                        "of the first 1,000 without a good answer")
                .remark("the picture is " + stage.settings().plot())
                .build();
    }

    private Round round(int number) throws IOException {
        try (ServeProcess service = stage.serve("serve-first-" + number, Map.of())) {
            Samples first = load(service, REQUESTS);
            load(service, SETTLING);
            Samples steady = load(service, REQUESTS);
            Samples again = load(service, REQUESTS);
            try (ServeProcess cold =
                    stage.serve("serve-cold-" + number, Map.of("yearlight.serve.warm.enabled", "false"))) {
                return new Round(
                        first, steady, again, load(cold, REQUESTS), service.secondsToReady(), cold.secondsToReady());
            }
        }
    }

    /** Of listeners that nobody has opened, at a steady rate. */
    private Samples load(Server service, int requests) throws IOException {
        return stage.generator()
                .load(
                        service,
                        stage.tokens(),
                        stage.supply().take(requests),
                        stage.settings().connections(),
                        Schedule.open(PER_SECOND, requests))
                .samples();
    }
}
