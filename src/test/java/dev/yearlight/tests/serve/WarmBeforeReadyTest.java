package dev.yearlight.tests.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.Servers;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the role does over a real Cassandra before it says that it is ready, and what readiness is afterwards. */
@ExtendWith(Backends.class)
final class WarmBeforeReadyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AttemptId ATTEMPT = new AttemptId("01JZ0000000000000000000001");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 22);

    /** A busy machine gets there: whether the rule is right is tried in virtual time. */
    private static final Map<String, String> LENIENT = Map.of(
            "yearlight.serve.warm.enabled", "true",
            "yearlight.serve.warm.window-requests", "100",
            "yearlight.serve.warm.least-windows", "4",
            "yearlight.serve.warm.flat-within", "100",
            "yearlight.serve.warm.compile-share", "100",
            "yearlight.serve.warm.within", "50s",
            "yearlight.serve.warm.storage.partitions", "40",
            "yearlight.serve.warm.storage.endpoint", "true",
            "yearlight.serve.warm.storage.endpoint-partitions", "500",
            "yearlight.serve.request-timeout", "1s");

    @TempDir
    private Path folder = Path.of(System.getProperty("yearlight.home"));

    @Test
    void connectionsStatementsPartitionsAndRequestsComeFirst(Servers servers) throws IOException, InterruptedException {
        // Given
        for (int number = 0; number < 20; number++) {
            store(servers, new ListenerId("warm-" + number));
        }
        try (ServedRole role = new ServedRole(servers, folder, LENIENT)) {
            // When
            await().atMost(PATIENCE).until(role::isReady);

            // Then
            JsonObject warm = role.warm();
            assertThat(warm.getString("verdict")).as("%s", warm).isEqualTo("warm");
            assertThat(warm.getInteger("poolsOpen")).isEqualTo(1);
            assertThat(warm.getInteger("statementsPrepared"))
                    .as("three reads of serving and the one that samples")
                    .isGreaterThanOrEqualTo(4);
            assertThat(warm.getLong("requests")).isGreaterThanOrEqualTo(400);
            assertThat(warm.getLong("failures")).as("%s", warm).isLessThan(warm.getLong("requests") / 4);
            assertThat(warm.getJsonObject("caches").getJsonObject("storage").getInteger("partitions"))
                    .isEqualTo(40);
            assertThat(role.scrape()).contains("yearlight_serve_warm_seconds");
            assertThat(role.open(new ListenerId("warm-3")).body()).contains("a stored report");

            // And more partitions are read on request
            HttpResponse<String> sampled = role.warmStorage(100);
            assertThat(sampled.statusCode()).isEqualTo(200);
            assertThat(new JsonObject(sampled.body()).getInteger("partitions")).isEqualTo(100);
            assertThat(sampled.body()).doesNotContain("warm-", "report");
        }
    }

    @Test
    void aDatabaseThatGoesAwayTakesNoReadinessBack(Servers servers) throws IOException, InterruptedException {
        // Given
        ListenerId listener = new ListenerId("steadfast");
        store(servers, listener);
        try (ServedRole role = new ServedRole(servers, folder, LENIENT)) {
            await().atMost(PATIENCE).until(role::isReady);

            // When
            servers.database().pause();
            try {
                HttpResponse<String> answer = role.open(listener);

                // Then
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(role.isReady()).isTrue();
            } finally {
                servers.database().resume();
            }
            await().atMost(PATIENCE).until(() -> role.open(listener).statusCode() == 200);
            assertThat(role.isReady()).isTrue();
        }
    }

    private static void store(Servers servers, ListenerId listener) {
        byte[] report = "{\"title\":\"a stored report\"}".getBytes(StandardCharsets.UTF_8);
        servers.tables()
                .writeContent(listener, DAY, ATTEMPT, report, new byte[] {1}, null)
                .thenCompose(written -> servers.tables()
                        .writeCell(
                                listener,
                                DAY,
                                new DayCell(
                                        DayState.WRITTEN, 1, 1, ATTEMPT, Sha256.hex(report), Category.MUSIC, "A day")))
                .toCompletableFuture()
                .join();
    }
}
