package dev.yearlight.bench.serve.peer;

import dev.yearlight.bench.process.Parent;
import dev.yearlight.bench.process.ThreadCost;
import dev.yearlight.bench.serve.BenchIssuer;
import dev.yearlight.bench.serve.TokenAlgorithm;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.token.TokenConfig;
import dev.yearlight.serve.token.TokenJudge;
import dev.yearlight.serve.token.Tokens;
import dev.yearlight.serve.token.Verification;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Checking tokens in one thread. Orders: {@code bare ALGORITHM N}, the signature alone by the JDK, or
 * {@code service ALGORITHM N}, the service's whole check of tokens that it has not seen; the answer is {@code CHECKED}
 * with microseconds of CPU for one.
 */
public final class VerifyMain {

    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private VerifyMain() {}

    /** Checks until its parent lets go of it. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Vertx vertx = Vertx.vertx();
        try (Parent parent = Parent.ofProcess()) {
            parent.tell("READY");
            for (Optional<String> order = parent.nextOrder(); order.isPresent(); order = parent.nextOrder()) {
                String[] words = order.get().split(" ", -1);
                TokenAlgorithm algorithm = TokenAlgorithm.valueOf(words[1]);
                int checks = Integer.parseInt(words[2]);
                parent.tell("CHECKED "
                        + (words[0].equals("bare") ? bare(algorithm, checks) : service(vertx, algorithm, checks)));
            }
        }
        System.exit(0);
    }

    private static double bare(TokenAlgorithm algorithm, int checks) throws GeneralSecurityException {
        BenchIssuer issuer = new BenchIssuer(algorithm);
        String token = issuer.token(new ListenerId("bench"));
        byte[] signed = token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
        ThreadCost before = ThreadCost.now();
        for (int check = 0; check < checks; check++) {
            Signature verifier = issuer.verifier();
            verifier.update(signed);
            if (!verifier.verify(signature)) {
                throw new IllegalStateException("a good signature was refused");
            }
        }
        return ThreadCost.now().since(before).microsPer(checks);
    }

    private static double service(Vertx vertx, TokenAlgorithm algorithm, int checks) {
        BenchIssuer issuer = new BenchIssuer(algorithm);
        List<String> tokens = IntStream.range(0, checks)
                .parallel()
                .mapToObj(number -> issuer.token(new ListenerId("synthetic-bench-" + number)))
                .toList();
        TokenJudge judge = Tokens.ofOwn(
                vertx,
                BenchIssuer.NAME,
                issuer.publicKey(),
                new TokenConfig(Path.of("unread"), BenchIssuer.NAME, BenchIssuer.AUDIENCE, LEEWAY, checks),
                InstantSource.system());
        ThreadCost before = ThreadCost.now();
        for (String token : tokens) {
            if (!(judge.verify(token).await() instanceof Verification.Verified)) {
                throw new IllegalStateException("a good token was refused");
            }
        }
        return ThreadCost.now().since(before).microsPer(checks);
    }
}
