package dev.yearlight.generate.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Answered;
import dev.yearlight.generation.ModelOutcome.CutOff;
import dev.yearlight.generation.ModelOutcome.Declined;
import dev.yearlight.generation.ModelOutcome.Misconfigured;
import dev.yearlight.generation.ModelOutcome.Throttled;
import dev.yearlight.generation.ModelOutcome.Unavailable;
import dev.yearlight.generation.ModelOutcome.Unusable;
import dev.yearlight.generation.Prompt;
import dev.yearlight.testkit.faults.Fault;
import dev.yearlight.testkit.faults.FaultModelServer;
import dev.yearlight.testkit.faults.FaultRule;
import dev.yearlight.testkit.faults.FaultScript;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client against a real server that misbehaves; after every fault the one connection must be usable again. */
class ChatModelTest {

    private static final Prompt PROMPT = new Prompt("v", "Be kind.", "Tell of the day.");
    private static final Duration TIMEOUT = Duration.ofMillis(1_500);

    private final Vertx vertx = Vertx.vertx();
    private FaultModelServer server = start();
    private ChatModel model = model(server.baseUrl(), 1);

    private FaultModelServer start() {
        return await(FaultModelServer.start(vertx, FaultScript.of()));
    }

    @BeforeEach
    void answersAtFirst() {
        assertThat(write()).isInstanceOf(Answered.class);
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static List<Fault> broken() {
        return List.of(
                new Fault.CloseMidBody(),
                new Fault.CloseAtOnce(),
                new Fault.HalfOpen(),
                new Fault.Drip(Duration.ofMillis(20)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aConnectionThatBreaksOrStallsIsAFailureOfAProviderThatWasReached(Fault fault) {
        assertThat(writeOnce(fault))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        failure -> assertThat(failure.reached()).isTrue());
        recovers();
    }

    static List<Fault> unusable() {
        return List.of(
                new Fault.Truncated(),
                new Fault.Garbage(),
                new Fault.Empty(),
                new Fault.WrongType(),
                new Fault.Gzip(),
                new Fault.GzipBomb(50_000_000),
                new Fault.Huge(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void anAnswerWithoutFormIsUnusable(Fault fault) {
        assertThat(writeOnce(fault)).isInstanceOf(Unusable.class);
        recovers();
    }

    @Test
    void whatTheModelSaysOfItselfIsHeard() {
        assertThat(writeOnce(new Fault.Refusal())).isInstanceOf(Declined.class);
        assertThat(writeOnce(new Fault.FinishLength())).isInstanceOf(CutOff.class);
        assertThat(writeOnce(Fault.Status.throttled("7"))).isEqualTo(new Throttled(Optional.of(Duration.ofSeconds(7))));
        assertThat(writeOnce(new Fault.ThrottledUntil(Duration.ofSeconds(7))))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.retryAfter().orElseThrow())
                                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8)));
        assertThat(writeOnce(Fault.Status.of(401))).isInstanceOf(Misconfigured.class);
        assertThat(writeOnce(Fault.Status.of(500))).isInstanceOf(Unavailable.class);
        assertThat(writeOnce(new Fault.OtherModel("swapped-2")))
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.model()).isEqualTo("swapped-2"));
    }

    @Test
    void theTimeCoversTheWholeBodyHoweverSteadilyItDrips() {
        assertThat(writeOnce(new Fault.Drip(Duration.ofMillis(20))))
                .isEqualTo(new Unavailable("no whole answer in time", true));
        Awaitility.await().until(() -> server.journal().inFlight() == 0);
    }

    @Test
    void aServerThatIsNotThereIsAnOutage() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        model = model(URI.create("http://127.0.0.1:" + free + "/v1"), 1);

        assertThat(write())
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        failure -> assertThat(failure.reached()).isFalse());
    }

    @Test
    void aHostWithoutAddressIsAnOutage() {
        model = model(URI.create("http://nowhere.invalid/v1"), 1);

        assertThat(write())
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        failure -> assertThat(failure.reached()).isFalse());
    }

    @Test
    void aServerThatSpeaksNoTlsIsAnOutage() {
        model = model(URI.create(server.baseUrl().toString().replace("http:", "https:")), 1);

        assertThat(write())
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        failure -> assertThat(failure.reached()).isFalse());
    }

    @Test
    void aCertificateThatNobodyVouchesForIsAnOutage(@TempDir Path folder) throws Exception {
        // Given a TLS server that signed for itself
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "of-a-test")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        AtomicInteger asked = new AtomicInteger();
        HttpServer tls = await(vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(store.toString()).setPassword("of-a-test")))
                .requestHandler(request -> asked.incrementAndGet())
                .listen(0, "127.0.0.1"));
        model = model(URI.create("https://localhost:" + tls.actualPort() + "/v1"), 1, Duration.ofSeconds(5));

        // When
        ModelOutcome outcome = write();

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        failure -> assertThat(failure.reached()).isFalse());
        assertThat(asked).hasValue(0);
    }

    @Test
    void waitingForAConnectionEndsToo() {
        // Given the only connection taken by a call that is never answered
        server.follow(FaultScript.of(FaultRule.always(new Fault.HalfOpen())));
        Future<ModelOutcome> first = start(PROMPT);
        Awaitility.await().until(() -> server.journal().inFlight() == 1);

        // When a second call waits
        ModelOutcome second = await(start(PROMPT));

        // Then it was never sent
        assertThat(second)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        failure -> assertThat(failure.reached()).isFalse());
        assertThat(await(first)).isInstanceOf(Unavailable.class);
    }

    @Test
    void connectionsAreBounded() {
        server.follow(FaultScript.of(FaultRule.always(new Fault.Delayed(Duration.ofMillis(20), new Fault.Answer()))));
        model = model(server.baseUrl(), 3, Duration.ofSeconds(10));

        List<Future<ModelOutcome>> calls =
                IntStream.range(0, 30).mapToObj(call -> start(PROMPT)).toList();

        assertThat(calls).allSatisfy(call -> assertThat(await(call)).isInstanceOf(Answered.class));
        assertThat(server.journal().mostInFlight()).isEqualTo(3);
    }

    @Test
    void theJournalKnowsThePromptAndItsCost() {
        assertThat(server.journal().calls()).singleElement().satisfies(call -> {
            assertThat(call.promptHash())
                    .isEqualTo(FaultModelServer.hash(new Prompt("", PROMPT.system(), PROMPT.user())));
            assertThat(call.billed()).isTrue();
            assertThat(call.fault()).isEqualTo("Answer");
        });
        Awaitility.await().until(() -> server.journal().calls().getFirst().ended());
    }

    private void recovers() {
        server.follow(FaultScript.of());
        assertThat(write()).isInstanceOf(Answered.class);
    }

    private ModelOutcome writeOnce(Fault fault) {
        server.follow(FaultScript.of(FaultRule.always(fault)));
        return write();
    }

    private ModelOutcome write() {
        return await(start(PROMPT));
    }

    private Future<ModelOutcome> start(Prompt prompt) {
        Promise<ModelOutcome> outcome = Promise.promise();
        vertx.runOnContext(ignored -> model.write(prompt).subscribe().with(outcome::complete, outcome::fail));
        return outcome.future();
    }

    private ChatModel model(URI baseUrl, int connections) {
        return model(baseUrl, connections, Duration.ofMillis(800));
    }

    private ChatModel model(URI baseUrl, int connections, Duration connectTimeout) {
        ModelConfig config = new ModelConfig(baseUrl, "m", "", TIMEOUT, connectTimeout, 0.5, 100, 65_536);
        return new ChatModel(vertx, config, connections, InstantSource.system());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
