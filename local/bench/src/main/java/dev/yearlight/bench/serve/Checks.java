package dev.yearlight.bench.serve;

import dev.yearlight.bench.Medians;
import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.serve.peer.VerifyMain;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What checking one token costs. */
final class Checks implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final int CHECKS = 1_500;

    private final Child process;

    private Checks(Child process) {
        this.process = process;
    }

    static Checks start(ServeBenchSettings settings) throws IOException {
        Child process = PeerProcess.child(settings, "verify", VerifyMain.class, List.of());
        process.await("READY", WITHIN);
        return new Checks(process);
    }

    /** CPU of one check of a signature by the JDK, in microseconds. */
    double bare(TokenAlgorithm algorithm) throws IOException {
        return ask("bare", algorithm);
    }

    /** CPU of the service's whole check of a token that it has not seen. */
    double service(TokenAlgorithm algorithm) throws IOException {
        return ask("service", algorithm);
    }

    private double ask(String what, TokenAlgorithm algorithm) throws IOException {
        process.tell("%s %s %d".formatted(what, algorithm, CHECKS));
        return Double.parseDouble(process.await("CHECKED", WITHIN));
    }

    /** Rounds of all algorithms in turn, the service's and the JDK's own. */
    ServeResult run(ServeBenchSettings settings) throws IOException {
        ServeResult.Builder result = ServeResult.of(ServeScenario.TOKENS);
        for (TokenAlgorithm algorithm : TokenAlgorithm.values()) {
            List<Double> service = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            for (int round = 0; round < settings.allRounds(); round++) {
                double checked = service(algorithm);
                double alone = bare(algorithm);
                if (round >= settings.warmUps()) {
                    service.add(checked);
                    bare.add(alone);
                }
            }
            String name = algorithm.label().toLowerCase(java.util.Locale.ROOT);
            result.figure(
                            "token_miss_us_" + name,
                            Medians.of(service, micros -> micros),
                            "CPU µs of a token that is new, " + algorithm.label())
                    .figure(
                            "signature_us_" + name,
                            Medians.of(bare, micros -> micros),
                            "of these the signature alone, by the JDK");
        }
        return result.build();
    }

    @Override
    public void close() {
        process.close();
    }
}
