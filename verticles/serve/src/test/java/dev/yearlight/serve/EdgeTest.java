package dev.yearlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.serve.TestServer.Answer;
import dev.yearlight.serve.archive.FakeArchiveReader;
import dev.yearlight.serve.http.HttpConfig;
import dev.yearlight.serve.http.LimitConfig;
import dev.yearlight.serve.http.LimitConfig.Rate;
import dev.yearlight.serve.http.OverloadConfig;
import dev.yearlight.serve.token.TokenMint;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edge under limits, crowds and shutdown, and over HTTP/2. */
class EdgeTest {

    private static final TokenMint MINT = TokenMint.rsa();

    private final FakeArchiveReader reader = new FakeArchiveReader().with("ada").with("bob");

    @TempDir
    private Path folder;

    @Test
    void aReaderWhoAsksTooOftenIsToldHowLongToWaitAndNobodyElseIs() {
        try (TestServer server = start(http -> limited(http, new Rate(1, 2), new Rate(1_000, 1_000), List.of()))) {
            List<Answer> answers = List.of(archive(server, "ada"), archive(server, "ada"), archive(server, "ada"));

            assertThat(answers).extracting(Answer::status).containsExactly(200, 200, 429);
            assertThat(answers.getLast().code()).isEqualTo("too-many-requests");
            assertThat(answers.getLast().header("Retry-After")).isEqualTo("1");
            assertThat(archive(server, "bob").status()).isEqualTo(200);
        }
    }

    @Test
    void anAddressThatAsksTooOftenIsRefusedAlsoWithoutAToken() {
        try (TestServer server = start(http -> limited(http, new Rate(100, 100), new Rate(1, 3), List.of()))) {
            assertThat(server.get("/v1/archive").status()).isEqualTo(401);
            assertThat(server.get("/v1/archive", "Authorization", "Bearer a.b.c")
                            .status())
                    .isEqualTo(401);
            assertThat(server.get("/nothing").status()).isEqualTo(404);

            assertThat(server.get("/nothing").status()).isEqualTo(429);
            assertThat(server.get("/").status()).isEqualTo(429);
            assertThat(archive(server, "ada", "X-Forwarded-For", "192.0.2.1").status())
                    .isEqualTo(429);
        }
    }

    @Test
    void behindAProxyThatIsBelievedEachAddressHasItsOwnLimit() {
        Rate one = new Rate(1, 1);
        try (TestServer server = start(http -> limited(http, new Rate(100, 100), one, List.of("127.0.0.0/8")))) {
            assertThat(archive(server, "ada", "X-Forwarded-For", "192.0.2.1").status())
                    .isEqualTo(200);
            assertThat(archive(server, "ada", "X-Forwarded-For", "192.0.2.2").status())
                    .isEqualTo(200);
            assertThat(archive(server, "ada", "X-Forwarded-For", "192.0.2.9, 192.0.2.1")
                            .status())
                    .isEqualTo(429);
        }
    }

    @Test
    void whenTooManyWaitForTheStoreTheRestIsRefusedAtOnceAndLaterAnswered() {
        List<CompletableFuture<List<VisibleReport>>> held = new ArrayList<>();
        try (TestServer server = start(EdgeTest::crowded)) {
            List<Future<Answer>> waiting = new ArrayList<>();
            for (int at = 0; at < 4; at++) {
                held.add(reader.holdBack("slow-" + at));
                waiting.add(server.later("/v1/archive", "Authorization", bearer("slow-" + at)));
            }
            server.until(() -> reader.reads() == 4);

            Answer refused = archive(server, "ada");

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("overloaded");
            assertThat(refused.header("Retry-After")).matches("[1-5]");
            assertThat(reader.reads()).isEqualTo(4);
            held.forEach(answer -> answer.complete(List.of()));
            waiting.forEach(answer -> assertThat(answer.await().status()).isEqualTo(200));
            assertThat(archive(server, "ada").status()).isEqualTo(200);
            assertThat(server.metrics())
                    .containsPattern("yearlight_serve_shed_total\\{cause=\"store\",traffic=\"unknown\"\\} 1");
        }
    }

    @Test
    void whatIsInFlightIsAnsweredAfterTheOrderToStopAndItsConnectionClosed() {
        CompletableFuture<List<VisibleReport>> held = reader.holdBack("slow");
        try (TestServer server = start(UnaryOperator.identity());
                RawSocket socket = new RawSocket(server.port());
                RawSocket idle = new RawSocket(server.port())) {
            String head = " HTTP/1.1\r\nHost: a\r\nAuthorization: ";
            idle.send("GET /v1/archive" + head + bearer("ada") + "\r\n\r\n");
            assertThat(idle.readSome()).startsWith("HTTP/1.1 200 ");
            socket.send("GET /v1/archive" + head + bearer("slow") + "\r\n\r\n");
            server.until(() -> reader.reads() == 2);

            Future<Void> stopped = server.service().stop();
            assertThat(idle.readToEnd()).isEmpty();
            assertThat(stopped.isComplete()).isFalse();
            held.complete(List.of());

            assertThat(socket.readToEnd()).startsWith("HTTP/1.1 200 ").contains("connection: close");
            stopped.await();
        }
    }

    @Test
    void http2IsSpokenWithoutTlsToWhoeverKnowsIt() {
        HttpClientOptions options =
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false);
        Vertx vertx = Vertx.vertx();
        HttpClient client = vertx.createHttpClient(options);
        try (TestServer server = start(UnaryOperator.identity())) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                Future<String> answer = client.request(method, server.port(), "127.0.0.1", "/v1/archive")
                        .compose(request -> request.putHeader("authorization", bearer("ada"))
                                .send())
                        .compose(response -> response.body()
                                .map(body -> response.version() + " " + response.statusCode() + " "
                                        + response.getHeader("content-length") + " " + body));

                assertThat(answer.await())
                        .isEqualTo("HTTP_2 200 11 " + (method.equals(HttpMethod.GET) ? "{\"days\":[]}" : ""));
            }
        }
        vertx.close().await();
    }

    @Test
    void whatIsCountedNamesNobody() {
        try (TestServer server = start(UnaryOperator.identity())) {
            archive(server, "ada");
            server.get("/v1/archive/20250101", "Authorization", bearer("ada"));
            server.get("/");
            server.get("/ada");

            assertThat(server.metrics())
                    .contains(
                            "yearlight_serve_requests_seconds_count{route=\"archive\",status=\"200\",traffic=\"reader\"} 1")
                    .contains(
                            "yearlight_serve_requests_seconds_count{route=\"day\",status=\"404\",traffic=\"reader\"} 1")
                    .contains(
                            "yearlight_serve_requests_seconds_count{route=\"page\",status=\"200\",traffic=\"reader\"} 1")
                    .contains(
                            "yearlight_serve_requests_seconds_count{route=\"other\",status=\"404\",traffic=\"reader\"} 1")
                    .contains("yearlight_serve_requests_seconds_bucket")
                    .contains("yearlight_serve_shed_total{cause=\"loop\",traffic=\"synthetic\"} 0.0")
                    .contains("yearlight_serve_in_flight 0.0")
                    .doesNotContain("ada", "20250101");
        }
    }

    @Test
    void thePageIsSentCompressedToWhoeverWantsIt() {
        try (TestServer server = start(UnaryOperator.identity())) {
            Answer plain = server.get("/page/archive.js");
            Answer compressed = server.get("/page/archive.js", "Accept-Encoding", "gzip");

            assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(compressed.plainBody()).isEqualTo(plain.body());
            assertThat(compressed.header("ETag")).isEqualTo(plain.header("ETag").replaceFirst("\"$", "-gzip\""));
            assertThat(server.get(
                                    "/page/archive.js",
                                    "Accept-Encoding",
                                    "gzip",
                                    "If-None-Match",
                                    compressed.header("ETag"))
                            .status())
                    .isEqualTo(304);
            assertThat(server.get("/page/archive.js", "If-None-Match", compressed.header("ETag"))
                            .status())
                    .isEqualTo(200);
        }
    }

    private TestServer start(UnaryOperator<HttpConfig> change) {
        return new TestServer(TestServer.config(MINT.publicKeyFile(folder), change), reader);
    }

    private static HttpConfig limited(HttpConfig http, Rate subject, Rate address, List<String> proxies) {
        return TestServer.with(http, http.connections(), new LimitConfig(subject, address, 100, proxies, 1));
    }

    /** One event loop on which four may wait. */
    private static HttpConfig crowded(HttpConfig http) {
        return new HttpConfig(
                http.host(),
                http.port(),
                1,
                http.connections(),
                http.limits(),
                new OverloadConfig(
                        4,
                        4,
                        Duration.ofMillis(2),
                        Duration.ofMillis(50),
                        Duration.ofSeconds(1),
                        4,
                        Duration.ofSeconds(5)),
                Optional.empty(),
                http.drain());
    }

    private static Answer archive(TestServer server, String listener, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", bearer(listener)));
        all.addAll(List.of(headers));
        return server.get("/v1/archive", all.toArray(String[]::new));
    }

    private static String bearer(String listener) {
        return "Bearer " + MINT.tokenFor(listener, Instant.now().plusSeconds(600));
    }
}
