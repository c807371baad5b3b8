package dev.yearlight.pipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library against a server that misbehaves. */
class OpenDalStoreTest {

    private static final int SIZE = 1_000;
    private static final Map<String, String> KEYS =
            Map.of("AWS_ACCESS_KEY_ID", "the-identity", "AWS_SECRET_ACCESS_KEY", "the-secret");

    @TempDir
    private Path temporary;

    private Optional<HttpServer> server = Optional.empty();
    private final CountDownLatch over = new CountDownLatch(1);
    private String endpoint = "";

    @BeforeEach
    void findPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            endpoint = "http://127.0.0.1:" + free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.ifPresent(running -> running.stop(0));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aTransferThatIsCutOffLeavesNoFile() throws IOException {
        serve(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(SIZE));
                exchange.sendResponseHeaders(200, -1);
            } else {
                exchange.sendResponseHeaders(206, SIZE);
                try (OutputStream body = exchange.getResponseBody()) {
                    body.write(new byte[SIZE / 2]);
                }
            }
        });

        assertThatThrownBy(this::fetch).hasMessage("s3://bucket/year: the transfer was cut off for a.parquet");
    }

    @Test
    void whatAStoreSaysOfKeysIsNotRepeated() throws IOException {
        serve(exchange -> answer(
                exchange,
                403,
                "<Error><Code>InvalidAccessKeyId</Code><Message>the-secret</Message>"
                        + "<AWSAccessKeyId>the-identity</AWSAccessKeyId></Error>"));

        assertThatThrownBy(this::list)
                .hasMessageStartingWith("s3://bucket/year: no permission (403 InvalidAccessKeyId); keys come from")
                .hasNoCause()
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("the-"));
    }

    @Test
    void aStoreThatFailsIsQuotedByItsStatus() throws IOException {
        serve(exchange -> answer(exchange, 503, "<Error><Code>SlowDown</Code></Error>"));

        assertThatThrownBy(this::list).hasMessageMatching("s3://bucket/year: .*\\(503 SlowDown\\).*");
    }

    @Test
    void aStoreThatDoesNotAnswerIsGivenUp() throws IOException {
        serve(exchange -> {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(this::list).hasMessage("s3://bucket/year: did not answer within yearlight.storage.timeout");
    }

    @Test
    void anEndpointThatIsNotThereIsSaidSo() {
        assertThatThrownBy(this::list)
                .hasMessage("s3://bucket/year: its endpoint cannot be reached; see yearlight.storage.*");
    }

    private void fetch() throws IOException {
        try (Storage storage = storage();
                LocalFile file = storage.file(Place.of("s3://bucket/year/a.parquet"))) {
            assertThat(file.path()).as("never open").doesNotExist();
        }
    }

    private void list() throws IOException {
        try (Storage storage = storage()) {
            storage.folder(Place.of("s3://bucket/year")).files();
        }
    }

    private Storage storage() {
        StorageSettings.S3 s3 = new StorageSettings.S3(Optional.of(endpoint), Optional.of("us-east-1"), true);
        return new Storage(
                new StorageSettings(temporary, 0, Duration.ofSeconds(2), s3, Optional.empty(), Optional.empty()), KEYS);
    }

    private void serve(HttpHandler handler) throws IOException {
        int port = Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
        HttpServer running = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        running.createContext("/", handler);
        running.start();
        server = Optional.of(running);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
