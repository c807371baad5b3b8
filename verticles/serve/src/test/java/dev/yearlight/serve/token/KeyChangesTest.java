package dev.yearlight.serve.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.serve.token.KeySource.PemFile;
import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that rotate, and sources that fail, over real HTTP and with a clock that the test moves. */
class KeyChangesTest {

    private static final KeyReading READING =
            new KeyReading(Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(5));
    private static final String SETTING = "yearlight.serve.jwks";
    private static final TokenMint FIRST = TokenMint.rsa();
    private static final TokenMint SECOND = TokenMint.ellipticCurve(256);

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> clock = new AtomicReference<>(TwoIssuers.NOW);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Publisher> publisher = new AtomicReference<>(publish(FIRST.webKey("a")));
    private final HttpServer server = vertx.createHttpServer()
            .requestHandler(request -> {
                asked.incrementAndGet();
                publisher.get().answer(request);
            })
            .listen(0, "127.0.0.1")
            .await();

    private interface Publisher {

        void answer(HttpServerRequest request);
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void aNewKeyIsFetchedForTheFirstTokenThatNamesIt() {
        Tokens tokens = open(READING);
        publisher.set(publish(FIRST.webKey("a"), SECOND.webKey("b")));
        pass(Duration.ofSeconds(30));

        assertThat(verify(tokens, SECOND, "b")).isInstanceOf(Verified.class);
        assertThat(verify(tokens, FIRST, "a")).isInstanceOf(Verified.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void strangersDoNotDecideHowOftenTheIssuerIsAsked() {
        Tokens tokens = open(READING);
        pass(Duration.ofSeconds(29));
        for (int token = 0; token < 20; token++) {
            assertThat(verify(tokens, SECOND, "unknown" + token)).isEqualTo(new Refused(RefusalCause.KEY));
        }
        assertThat(asked).hasValue(1);

        pass(Duration.ofSeconds(1));
        for (int token = 0; token < 20; token++) {
            assertThat(verify(tokens, SECOND, "unknown" + token)).isEqualTo(new Refused(RefusalCause.KEY));
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void tokensThatWaitShareOneReadingAndAFloodOfThemIsRefused() {
        Tokens tokens = open(READING);
        AtomicReference<HttpServerRequest> held = new AtomicReference<>();
        Promise<Void> arrived = Promise.promise();
        publisher.set(request -> {
            held.set(request);
            arrived.complete();
        });
        pass(Duration.ofSeconds(30));

        List<Future<Verification>> waiting = new ArrayList<>();
        for (int token = 0; token < 300; token++) {
            waiting.add(tokens.verify(token(SECOND, "b")));
        }
        arrived.future().await();
        assertThat(waiting.stream().filter(Future::isComplete)).hasSize(300 - 256);
        publish(SECOND.webKey("b")).answer(held.get());

        assertThat(waiting.stream().map(verification -> verification.await()).filter(Verified.class::isInstance))
                .hasSize(256);
        assertThat(asked).hasValue(2);
        assertThat(verify(tokens, SECOND, "b")).isInstanceOf(Verified.class);
    }

    @Test
    void anAnswerThatWaitedComesBackToTheEventLoopThatAsked() {
        Tokens tokens = open(READING);
        publisher.set(publish(SECOND.webKey("b")));
        pass(Duration.ofSeconds(30));
        Context loop = vertx.getOrCreateContext();
        Promise<Boolean> same = Promise.promise();

        loop.runOnContext(start ->
                tokens.verify(token(SECOND, "b")).onComplete(answer -> same.complete(Vertx.currentContext() == loop)));

        assertThat(same.future().await()).isTrue();
    }

    @Test
    void aKeyThatWasTakenBackEndsWithTheOverlapAlsoForTokensThatAreRemembered() {
        Tokens tokens = open(READING);
        String token = token(FIRST, "a");
        assertThat(tokens.verify(token).await()).isInstanceOf(Verified.class);
        publisher.set(publish(SECOND.webKey("b")));
        pass(Duration.ofSeconds(30));
        assertThat(verify(tokens, SECOND, "b")).isInstanceOf(Verified.class);

        pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(tokens.verify(token).await()).isInstanceOf(Verified.class);
        pass(Duration.ofMillis(1));

        assertThat(tokens.verify(token).await()).isEqualTo(new Refused(RefusalCause.KEY));
        assertThat(verify(tokens, SECOND, "b")).isInstanceOf(Verified.class);
    }

    @Test
    void aFailureKeepsTheLastGoodKeysAndIsCounted() {
        Tokens tokens = open(READING);
        List<Publisher> failures = List.of(
                request -> request.response().setStatusCode(500).end(),
                request -> request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "/other")
                        .end(),
                request -> request.connection().close(),
                request -> request.response().end("not json"),
                request -> request.response().end("{\"keys\":[]}"),
                request -> request.response().end(Buffer.buffer(new byte[70_000])),
                publish(FIRST.webKey("a"), new JsonObject().put("kty", "oct").put("k", "AAAA")));
        for (Publisher failure : failures) {
            publisher.set(failure);
            pass(Duration.ofSeconds(30));
            assertThat(verify(tokens, SECOND, "b")).isEqualTo(new Refused(RefusalCause.KEY));
        }

        assertThat(verify(tokens, FIRST, "a")).isInstanceOf(Verified.class);
        assertThat(readings("failed")).isEqualTo(failures.size());
        assertThat(readings("read")).isEqualTo(1);
        assertThat(metrics.get("yearlight.serve.keys.age").gauge().value()).isEqualTo(30.0 * failures.size());
    }

    @Test
    void aSourceThatHangsIsGivenUp() {
        Tokens tokens = open(new KeyReading(
                Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMillis(100)));
        publisher.set(request -> request.response().setChunked(true).write("{\"keys\":"));
        pass(Duration.ofSeconds(30));

        assertThat(verify(tokens, SECOND, "b")).isEqualTo(new Refused(RefusalCause.KEY));
        assertThat(readings("failed")).isEqualTo(1);
    }

    @Test
    void keysAreReadAgainOnSchedule() {
        Promise<Void> again = Promise.promise();
        open(new KeyReading(
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofSeconds(5)));
        Publisher before = publisher.get();
        publisher.set(request -> {
            before.answer(request);
            again.tryComplete();
        });

        again.future().await();

        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void withoutKeysNothingStartsAndTheSettingIsNamed() throws IOException {
        publisher.set(request -> request.response().setStatusCode(404).end());
        assertDoesNotStart(url(), SETTING + ": 127.0.0.1 cannot be read; serving does not start without a key");
        assertDoesNotStart(
                new PemFile("yearlight.serve.public-key-file", folder.resolve("absent.pem")),
                "yearlight.serve.public-key-file: " + folder.resolve("absent.pem")
                        + " cannot be read; serving does not start without a key");
        Path set = Files.writeString(folder.resolve("set.json"), "{\"keys\":[]}");
        assertDoesNotStart(
                KeySource.keySet(SETTING, set.toString()),
                SETTING + ": " + set + " must hold an object with a list 'keys'");
    }

    @Test
    void twoIssuersWithOneKeyDoNotStart() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), FIRST.publicPem());
        Issuer robots = new Issuer(TwoIssuers.ROBOTS, new PemFile("synthetic", key));

        assertThatThrownBy(() -> open(url(), Optional.of(robots), READING))
                .hasMessageContaining("holds a key that the other issuer signs with");
    }

    @Test
    void aKeyFileThatIsReplacedRotates() throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), FIRST.publicPem());
        Promise<Void> replaced = Promise.promise();
        Tokens tokens = open(
                new PemFile("file", file),
                Optional.empty(),
                new KeyReading(
                        Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofSeconds(5)));
        String before = token(FIRST, "");
        assertThat(tokens.verify(before).await()).isInstanceOf(Verified.class);
        Files.writeString(file, SECOND.publicPem());
        vertx.setPeriodic(20, poll -> {
            if (readings("read") > 1) {
                replaced.tryComplete();
            }
        });
        replaced.future().await();

        assertThat(verify(tokens, SECOND, "")).isInstanceOf(Verified.class);
        assertThat(tokens.verify(before).await()).isInstanceOf(Verified.class);
    }

    private void assertDoesNotStart(KeySource source, String message) {
        assertThatThrownBy(() -> open(source, Optional.empty(), READING)).hasMessageContaining(message);
    }

    private Tokens open(KeyReading reading) {
        return open(url(), Optional.empty(), reading);
    }

    private Tokens open(KeySource source, Optional<Issuer> synthetic, KeyReading reading) {
        TokenConfig config = new TokenConfig(
                new Issuer(TokenMint.ISSUER, source), synthetic, TokenMint.AUDIENCE, Duration.ZERO, 1_000, reading);
        return Tokens.open(vertx, config, clock::get, metrics).await();
    }

    private KeySource url() {
        return KeySource.keySet(SETTING, "http://127.0.0.1:" + server.actualPort() + "/keys");
    }

    private void pass(Duration time) {
        clock.set(clock.get().plus(time));
    }

    private double readings(String outcome) {
        return metrics.get("yearlight.serve.keys.readings").tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static Verification verify(Tokens tokens, TokenMint mint, String id) {
        return tokens.verify(token(mint, id)).await();
    }

    private static String token(TokenMint mint, String id) {
        JsonObject header = new JsonObject().put("alg", mint.algorithm()).put("kid", id);
        return mint.sign(header, TokenMint.claims("ada", TwoIssuers.NOW.plus(Duration.ofDays(1))));
    }

    private static Publisher publish(JsonObject... keys) {
        String set = new JsonObject()
                .put("keys", new JsonArray(Arrays.asList((Object[]) keys)))
                .encode();
        return request -> request.response().end(set);
    }
}
