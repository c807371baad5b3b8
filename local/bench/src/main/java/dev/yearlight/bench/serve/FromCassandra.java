package dev.yearlight.bench.serve;

import dev.yearlight.bench.Medians;
import dev.yearlight.bench.load.Schedule;
import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.process.Spent;
import dev.yearlight.bench.serve.peer.BareReadsMain;
import dev.yearlight.bench.serve.peer.EchoMain;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Each listener opens once: the service, beside the sum of what cannot be left out. */
final class FromCassandra {

    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final Duration ROUND_WITHIN = Duration.ofMinutes(3);
    private static final int WARM_UP_ECHOES = 20_000;

    private final Stage stage;
    private final ServeProcess service;
    private final TokenCosts tokens;

    FromCassandra(Stage stage, ServeProcess service, TokenCosts tokens) {
        this.stage = stage;
        this.service = service;
        this.tokens = tokens;
    }

    private record Round(Spent service, Spent echo, Spent reads, double signature) {

        double floor() {
            return echo.cpuMicrosPerUnit() + reads.cpuMicrosPerUnit() + signature;
        }
    }

    ServeResult run(WireAnswer answer) throws IOException {
        ServeBenchSettings settings = stage.settings();
        List<String> echoed = new ArrayList<>(answer.write(settings.folder()));
        echoed.add(Integer.toString(Runtime.getRuntime().availableProcessors()));
        try (PeerProcess echo = PeerProcess.start(settings, "echo", EchoMain.class, echoed);
                Child reads = PeerProcess.child(
                        settings,
                        "bare-reads",
                        BareReadsMain.class,
                        List.of(stage.cassandra(), Integer.toString(settings.connections())))) {
            reads.await("READY", READY_WITHIN);
            stage.progress().stage("warming the bare server and the bare driver");
            stage.generator().load(echo, stage.tokens(), 0, settings.connections(), Schedule.closed(WARM_UP_ECHOES));
            read(reads, 0, stage.listeners());
            List<Round> measured = new ArrayList<>();
            stage.progress().round(ServeScenario.FROM_CASSANDRA.label(), settings.allRounds());
            for (int round = 0; round < settings.allRounds(); round++) {
                Round spent = round(echo, reads);
                if (round >= settings.warmUps()) {
                    measured.add(spent);
                }
                stage.progress().done(round + 1);
            }
            return result(measured);
        }
    }

    private Round round(PeerProcess echo, Child reads) throws IOException {
        ServeBenchSettings settings = stage.settings();
        int listeners = settings.listeners();
        int first = stage.supply().take(listeners);
        Schedule schedule = Schedule.closed(listeners);
        Spent served = stage.generator()
                .load(service, stage.tokens(), first, settings.connections(), schedule)
                .allGood("the service")
                .spent();
        Spent echoed = stage.generator()
                .load(echo, stage.tokens(), first, settings.connections(), schedule)
                .allGood("the bare server")
                .spent();
        return new Round(served, echoed, read(reads, first, listeners), tokens.signature());
    }

    private static Spent read(Child reads, int first, int listeners) throws IOException {
        reads.tell(first + " " + listeners);
        return Spent.parse(reads.await("ROUND", ROUND_WITHIN));
    }

    private ServeResult result(List<Round> rounds) {
        return ServeResult.of(ServeScenario.FROM_CASSANDRA)
                .figure(
                        "ratio_floor_database",
                        Medians.of(rounds, round -> round.service().cpuMicrosPerUnit() / round.floor()),
                        "of the floor's CPU")
                .figure(
                        "service_cpu_us_per_request",
                        Medians.of(rounds, round -> round.service().cpuMicrosPerUnit()),
                        "CPU µs a request, the service")
                .figure("floor_cpu_us_per_request", Medians.of(rounds, Round::floor), "CPU µs a request, the floor")
                .figure(
                        "echo_cpu_us_per_request",
                        Medians.of(rounds, round -> round.echo().cpuMicrosPerUnit()),
                        "of it a bare Vert.x server of the same bytes")
                .figure(
                        "driver_cpu_us_per_request",
                        Medians.of(rounds, round -> round.reads().cpuMicrosPerUnit()),
                        "of it the bare driver with both statements")
                .figure(
                        "signature_cpu_us_per_request",
                        Medians.of(rounds, Round::signature),
                        "of it one RS256 signature, checked by the JDK")
                .figure(
                        "service_per_s",
                        Medians.of(rounds, round -> round.service().perSecond()),
                        "requests a second, all on this machine")
                .build();
    }
}
