package dev.yearlight.bench.serve;

import dev.yearlight.bench.BenchIssuer;
import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.serve.peer.TokensMain;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What checking one token costs, by algorithm. */
record TokenCosts(List<Cost> all) {

    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final int TOKENS = 1_500;
    private static final int WARM_UPS = 8;

    /**
     * CPU in microseconds.
     *
     * @param bare the signature alone, by the JDK
     * @param fresh a token that is new, its signature included
     * @param remembered one that is not
     */
    record Cost(String algorithm, double bare, double fresh, double remembered) {}

    static TokenCosts measure(ServeBenchSettings settings) throws IOException {
        List<Cost> all = new ArrayList<>();
        try (Child process = PeerProcess.child(
                settings,
                "tokens",
                TokensMain.class,
                List.of(
                        Integer.toString(TOKENS),
                        Integer.toString(settings.warmUps() == 0 ? 1 : WARM_UPS),
                        Integer.toString(settings.rounds())))) {
            for (int kind = 0; kind < BenchIssuer.Kind.values().length; kind++) {
                String[] words = process.await("COST", WITHIN).split(" ", -1);
                all.add(new Cost(
                        words[0],
                        Double.parseDouble(words[1]),
                        Double.parseDouble(words[2]),
                        Double.parseDouble(words[3])));
            }
        }
        return new TokenCosts(List.copyOf(all));
    }

    /** Of one RS256 signature by the JDK. */
    double signature() {
        return all.getFirst().bare();
    }

    ServeResult result() {
        ServeResult.Builder result = ServeResult.of(ServeScenario.TOKENS);
        for (Cost cost : all) {
            String name = cost.algorithm().toLowerCase(Locale.ROOT);
            result.figure("token_miss_us_" + name, cost.fresh(), "CPU µs of a token that is new, " + cost.algorithm())
                    .figure("signature_us_" + name, cost.bare(), "of these the signature alone, by the JDK")
                    .figure("token_hit_us_" + name, cost.remembered(), "CPU µs of one that is remembered");
        }
        return result.build();
    }
}
