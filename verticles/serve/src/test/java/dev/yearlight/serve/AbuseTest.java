package dev.yearlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.serve.archive.FakeArchiveReader;
import dev.yearlight.serve.http.ConnectionConfig;
import dev.yearlight.serve.token.TokenMint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile clients do with bytes and time; each test ends with a reader who is still answered. */
class AbuseTest {

    private static final TokenMint MINT = TokenMint.rsa();
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        ConnectionConfig connections = new ConnectionConfig(
                1_000, 8_192, 2_048, 4, true, Duration.ofMillis(400), Duration.ofMillis(600), Duration.ofMillis(500));
        server = new TestServer(
                TestServer.config(MINT.publicKeyFile(folder), connections), new FakeArchiveReader().with("ada"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n",
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\nhello",
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nContent-Length : 5\r\n\r\nhello",
                "GET /v1/archive HTTP/1.1\r\n\r\n",
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /v1/archive HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n",
                "GET /v1/archive HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET  /v1/archive\r\nHost: a\r\n\r\n",
                "\u0016\u0003\u0001hello\r\n\r\n"
            })
    void whatTwoServersCouldReadDifferentlyIsRefusedWithItsConnection(String request) {
        try (RawSocket socket = new RawSocket(server.port())) {
            socket.send(request + good());

            String all = socket.readToEnd();

            assertThat(all).matches(text -> text.isEmpty() || text.matches("(?s)HTTP/[0-9.]+ (4|501).*"));
            assertThat(all.split("HTTP/[0-9.]+ [0-9]", -1)).hasSizeLessThanOrEqualTo(2);
        }
        assertStillAnswers();
    }

    @Test
    void aBodyIsRefusedWithoutReadingIt() {
        try (RawSocket socket = new RawSocket(server.port())) {
            socket.send("POST /v1/archive HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000000\r\n\r\nx");

            assertThat(socket.readToEnd()).startsWith("HTTP/1.1 413 ").contains("body-unwanted");
        }
        assertStillAnswers();
    }

    @Test
    void aHeadThatNeverEndsIsRefusedAsSoonAsItIsTooLarge() {
        try (RawSocket socket = new RawSocket(server.port())) {
            socket.send("GET /v1/archive HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000));

            assertThat(socket.readToEnd()).startsWith("HTTP/1.1 431 ");
        }
        assertStillAnswers();
    }

    @Test
    void whoTricklesTheHeadOfAFirstRequestIsCutOff() {
        try (RawSocket socket = new RawSocket(server.port())) {
            socket.send("GET /v1/archive HTTP/1.1\r\n");

            assertThat(socket.trickle("X: y\r\n", 200)).isLessThan(100);
        }
        assertStillAnswers();
    }

    @Test
    void whoTricklesTheHeadOfALaterRequestIsCutOff() {
        try (RawSocket socket = new RawSocket(server.port())) {
            socket.send(good());
            assertThat(socket.readSome()).startsWith("HTTP/1.1 200 ");
            socket.send("GET /v1/archive HTTP/1.1\r\n");

            assertThat(socket.trickle("X: y\r\n", 200)).isLessThan(100);
        }
        assertStillAnswers();
    }

    @Test
    void whoSaysNothingIsCutOff() {
        try (RawSocket socket = new RawSocket(server.port())) {
            assertThat(socket.readToEnd()).isEmpty();
        }
        assertStillAnswers();
    }

    @Test
    void whoDoesNotReadWhatItAskedForIsCutOff() {
        try (RawSocket socket = new RawSocket(server.port(), 1_024)) {
            String font = "GET /page/fonts/fraunces-latin.woff2 HTTP/1.1\r\nHost: a\r\n\r\n";

            assertThat(socket.flood(font, 2_000_000)).isLessThan(2_000_000);
        }
        assertStillAnswers();
    }

    @Test
    void moreConnectionsThanAllowedAreClosedAndTheOthersStay(@TempDir Path folder) {
        ConnectionConfig few = new ConnectionConfig(
                10, 8_192, 2_048, 4, true, Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofSeconds(9));
        List<RawSocket> sockets = new ArrayList<>();
        int answered = 0;
        try (TestServer small = new TestServer(
                TestServer.config(MINT.publicKeyFile(folder), few), new FakeArchiveReader().with("ada"))) {
            for (int at = 0; at < 20; at++) {
                RawSocket socket = new RawSocket(small.port());
                sockets.add(socket);
                socket.send(good());
                answered += socket.readSome().startsWith("HTTP/1.1 200") ? 1 : 0;
            }
            assertThat(small.metrics())
                    .containsPattern("yearlight_serve_shed_total\\{cause=\"connections\",traffic=\"unknown\"\\} [1-9]");
        }
        sockets.forEach(RawSocket::close);

        assertThat(answered).isEqualTo(10);
    }

    private static String good() {
        return "GET /v1/archive HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                + MINT.tokenFor("ada", Instant.now().plusSeconds(600)) + "\r\n\r\n";
    }

    private static void assertStillAnswers() {
        try (RawSocket socket = new RawSocket(server.port())) {
            socket.send(good().replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

            assertThat(socket.readToEnd()).startsWith("HTTP/1.1 200 ").endsWith("{\"days\":[]}");
        }
    }
}
