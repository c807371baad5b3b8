package dev.yearlight.serve.token;

import dev.yearlight.serve.token.KeySource.PemFile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Tokens of readers and of load generators, both signed with the same algorithm, and the service's judge of both. */
final class TwoIssuers implements AutoCloseable {

    static final Instant NOW = Instant.parse("2025-12-03T12:00:00Z");
    static final String ROBOTS = "https://robots.test";
    static final Duration LEEWAY = Duration.ofSeconds(5);

    final TokenMint readers;
    final TokenMint robots;
    final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Tokens tokens;
    private final Vertx vertx = Vertx.vertx();

    TwoIssuers(TokenMint readers, TokenMint robots) throws IOException {
        this.readers = readers;
        this.robots = robots;
        tokens = Tokens.open(
                        vertx,
                        new TokenConfig(
                                new Issuer(TokenMint.ISSUER, keyOf(readers)),
                                Optional.of(new Issuer(ROBOTS, keyOf(robots))),
                                TokenMint.AUDIENCE,
                                LEEWAY,
                                1_000,
                                KeyReading.DEFAULTS),
                        clock::get,
                        metrics)
                .await();
    }

    static JsonObject readersClaims(String listener) {
        return TokenMint.claims(listener, NOW.plusSeconds(600));
    }

    static JsonObject robotsClaims(String listener) {
        return readersClaims(listener).put("iss", ROBOTS);
    }

    Verification verify(String token) {
        return tokens.verify(token).await();
    }

    double count(String outcome, String cause) {
        return metrics.get("yearlight.serve.tokens")
                .tags("outcome", outcome, "cause", cause)
                .functionCounter()
                .count();
    }

    @Override
    public void close() {
        tokens.close();
        vertx.close().await();
    }

    private static PemFile keyOf(TokenMint mint) throws IOException {
        Path file = Files.createTempFile("yearlight-key", ".pem");
        file.toFile().deleteOnExit();
        return new PemFile("setting", Files.writeString(file, mint.publicPem()));
    }
}
