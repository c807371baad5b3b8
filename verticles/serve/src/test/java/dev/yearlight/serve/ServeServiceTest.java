package dev.yearlight.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.common.Metrics;
import dev.yearlight.serve.TestServer.Answer;
import dev.yearlight.serve.archive.FakeArchiveReader;
import dev.yearlight.serve.token.TokenMint;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeServiceTest {

    private static final TokenMint MINT = TokenMint.rsa();

    @TempDir
    private Path folder;

    @Test
    void withoutAKeyItRefusesToStart() {
        Vertx vertx = Vertx.vertx();
        ServeConfig config = TestServer.config(folder.resolve("absent.pem"), 0);
        ServeService service =
                new ServeService(vertx, config, new FakeArchiveReader(), new Metrics(), InstantSource.system());

        assertThatThrownBy(() -> service.start().await()).hasMessageContaining("does not start without a key");
        assertThat(vertx.deploymentIDs()).isEmpty();
        vertx.close().await();
    }

    @Test
    void theManagementPortTellsOfLifeReadinessAndMetrics() {
        try (TestServer server = start(new FakeArchiveReader(), Duration.ofSeconds(5))) {
            assertThat(server.manage("/livez").status()).isEqualTo(200);
            assertThat(server.manage("/readyz").status()).isEqualTo(200);
            assertThat(server.manage("/metrics").body().toString()).contains("yearlight_serve_in_flight 0.0");
            assertThat(server.manage("/v1/archive").status()).isEqualTo(404);
        }
    }

    @Test
    void aStoppedRoleListensNowhere() {
        Vertx vertx = Vertx.vertx();
        ServeConfig config = TestServer.config(MINT.publicKeyFile(folder), 0);
        ServeService service =
                new ServeService(vertx, config, new FakeArchiveReader(), new Metrics(), InstantSource.system());
        service.start().await();

        service.stop().await();

        assertThat(vertx.deploymentIDs()).isEmpty();
        vertx.close().await();
    }

    @Test
    void aStoreThatFailsOrHangsIsAnsweredForInTime() {
        FakeArchiveReader reader = new FakeArchiveReader();
        reader.holdBack("failing").completeExceptionally(new IllegalStateException("the store is away"));
        assertThat(reader.holdBack("hanging")).isNotDone();
        try (TestServer server = start(reader, Duration.ofMillis(50))) {
            assertUnavailable(archiveOf(server, "failing"));
            assertUnavailable(archiveOf(server, "hanging"));
            assertThat(archiveOf(server, "other").status()).isEqualTo(200);
            assertThat(server.manage("/readyz").status()).isEqualTo(200);
        }
    }

    private TestServer start(FakeArchiveReader reader, Duration requestTimeout) {
        return new TestServer(TestServer.config(MINT.publicKeyFile(folder), 0, requestTimeout), reader);
    }

    private static Answer archiveOf(TestServer server, String listener) {
        String token = MINT.tokenFor(listener, Instant.now().plusSeconds(600));
        return server.get("/v1/archive", "Authorization", "Bearer " + token);
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("archive-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
