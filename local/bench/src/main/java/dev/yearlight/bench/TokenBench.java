package dev.yearlight.bench;

import dev.yearlight.bench.process.ThreadCost;
import dev.yearlight.serve.token.TokenConfig;
import dev.yearlight.serve.token.Tokens;
import dev.yearlight.serve.token.Verification.Refused;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What checking a token costs the thread that does it, beside the bare signature of the JDK: one that is new, and one
 * that is remembered. The three take turns in every round.
 */
public final class TokenBench {

    private static final String AUDIENCE = "yearlight-archive";
    private static final int HITS_A_TOKEN = 50;

    private final Vertx vertx;
    private final int tokens;
    private final int warmUps;
    private final int rounds;

    /**
     * A bench.
     *
     * @param tokens of one round, each of another listener
     * @param warmUps rounds that are not measured; with fewer than some ten thousand tokens in them it is the JIT
     *     compiler that is measured
     */
    public TokenBench(Vertx vertx, int tokens, int warmUps, int rounds) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.warmUps = warmUps;
        this.rounds = rounds;
    }

    /**
     * Medians of the measured rounds, in microseconds of CPU and bytes of heap of one token.
     *
     * @param bareMicros of the signature alone
     * @param newMicros of a token that was not seen before, its signature included
     * @param rememberedMicros of one that was
     */
    public record Cost(
            String algorithm,
            double bareMicros,
            double newMicros,
            double rememberedMicros,
            double newBytes,
            double rememberedBytes) {}

    /** One for each algorithm that readers' tokens may have. */
    public List<Cost> run() throws IOException {
        List<Cost> costs = new ArrayList<>();
        for (BenchIssuer.Kind kind : BenchIssuer.Kind.values()) {
            costs.add(measure(new BenchIssuer(kind)));
        }
        return costs;
    }

    private record Round(ThreadCost bare, ThreadCost fresh, ThreadCost remembered) {}

    private Cost measure(BenchIssuer issuer) throws IOException {
        Path key = Files.createTempFile("yearlight-bench", ".pem");
        try {
            Files.writeString(key, issuer.publicPem());
            TokenConfig config = new TokenConfig(key, BenchIssuer.NAME, AUDIENCE, Duration.ofSeconds(30), 2 * tokens);
            List<String> signed = issuer.sign(tokens, AUDIENCE);
            List<Round> measured = new ArrayList<>();
            for (int round = 0; round < warmUps + rounds; round++) {
                Round costs = round(issuer, config, signed);
                if (round >= warmUps) {
                    measured.add(costs);
                }
            }
            return new Cost(
                    issuer.algorithm(),
                    Medians.of(measured, round -> round.bare().microsPer(tokens)),
                    Medians.of(measured, round -> round.fresh().microsPer(tokens)),
                    Medians.of(measured, round -> round.remembered().microsPer((long) HITS_A_TOKEN * tokens)),
                    Medians.of(measured, round -> round.fresh().bytesPer(tokens)),
                    Medians.of(measured, round -> round.remembered().bytesPer((long) HITS_A_TOKEN * tokens)));
        } finally {
            Files.delete(key);
        }
    }

    private Round round(BenchIssuer issuer, TokenConfig config, List<String> signed) {
        Tokens judge = Tokens.open(vertx, config, InstantSource.system(), new CompositeMeterRegistry())
                .await();
        ThreadCost start = ThreadCost.now();
        signed.forEach(token -> checkBare(issuer, token));
        ThreadCost bare = ThreadCost.now();
        signed.forEach(token -> check(judge, token));
        ThreadCost fresh = ThreadCost.now();
        for (int hit = 0; hit < HITS_A_TOKEN; hit++) {
            signed.forEach(token -> check(judge, token));
        }
        ThreadCost remembered = ThreadCost.now();
        judge.close();
        return new Round(bare.since(start), fresh.since(bare), remembered.since(fresh));
    }

    private static void check(Tokens judge, String token) {
        if (judge.verify(token).result() instanceof Refused refused) {
            throw new IllegalStateException("a good token is refused because of its " + refused.cause());
        }
    }

    private static void checkBare(BenchIssuer issuer, String token) {
        int dot = token.lastIndexOf('.');
        try {
            Signature signature = issuer.check();
            signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(BenchIssuer.signature(token.substring(dot + 1)))) {
                throw new IllegalStateException("a good signature is none");
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
