package dev.yearlight.tests.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.common.withholding.TextRule;
import dev.yearlight.common.withholding.Withholding;
import dev.yearlight.common.withholding.WithholdingTable;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two serving processes over one store, with the settings that they have by default. */
@ExtendWith(Backends.class)
final class ServingTest {

    /** What readers are promised. */
    private static final Duration GONE = Duration.ofSeconds(30);

    private static final List<ListenerId> LISTENERS = Stream.of("ada", "ADA", "ada.1", "bob", "1", "x-y_z:0")
            .map(ListenerId::new)
            .toList();

    @TempDir
    private Path folder;

    private final Servers servers;
    private final StoredReports reports;

    ServingTest(Servers servers) {
        this.servers = servers;
        this.reports = new StoredReports(servers.tables());
    }

    @Test
    void noListenerEverSeesAnothersReportsWhicheverWayTheyAsk() throws IOException {
        LISTENERS.forEach(reports::write);
        try (ServingProcess serving = new ServingProcess(folder, servers.addresses())) {
            for (ListenerId reader : LISTENERS) {
                assertThat(serving.archive(reader).body()).isEqualTo(StoredReports.archive(reader));
                assertThat(serving.get("/v1/archive/20250622", reader).body())
                        .isEqualTo(StoredReports.json(reader, StoredReports.SECOND));
                for (ListenerId other : LISTENERS) {
                    assertThat(serving.get("/v1/archive?sub=" + other.value(), reader)
                                    .body())
                            .isEqualTo(StoredReports.archive(reader));
                }
            }
            assertThat(serving.counted("yearlight.unresolved.cells")).isZero();
        }
    }

    @Test
    void aRemovedReportIsGoneEverywhereWithinThirtySeconds() throws IOException {
        ListenerId listener = new ListenerId("removed-soon");
        reports.write(listener);
        try (ServingProcess one = new ServingProcess(folder, servers.addresses());
                ServingProcess other = new ServingProcess(folder, servers.addresses())) {
            assertThat(one.archive(listener).body()).isEqualTo(StoredReports.archive(listener));
            assertThat(other.archive(listener).body()).isEqualTo(StoredReports.archive(listener));

            reports.remove(listener, StoredReports.SECOND);

            await().atMost(GONE)
                    .untilAsserted(() -> assertThat(List.of(
                                    one.archive(listener).body(),
                                    other.archive(listener).body()))
                            .containsOnly(StoredReports.archiveOfFirst(listener)));
            assertThat(one.get("/v1/archive/20250622", listener).status()).isEqualTo(404);
        }
    }

    @Test
    void withheldTextIsGoneFromRememberedArchivesAndComesBackWhenItIsLifted() throws IOException {
        ListenerId listener = new ListenerId("withheld-soon");
        reports.write(listener);
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(servers.settings(Map.of())));
                ServingProcess serving = new ServingProcess(folder, servers.addresses())) {
            WithholdingTable table = new WithholdingTable(connection.session());
            assertThat(serving.archive(listener).body()).isEqualTo(StoredReports.archive(listener));
            Withholding rule = new Withholding(
                    "01JZ0000000000000000000009",
                    new TextRule(Optional.of(Category.PODCAST), Optional.empty(), Optional.empty(), Set.of()),
                    "a test",
                    "tester",
                    Instant.ofEpochMilli(1_700_000_000_000L),
                    Optional.empty(),
                    Optional.empty());

            table.add(rule).toCompletableFuture().join();

            assertThat(table.all().toCompletableFuture().join()).containsExactly(rule);
            await().atMost(GONE)
                    .untilAsserted(() -> assertThat(serving.archive(listener).body())
                            .isEqualTo(StoredReports.archiveOfFirst(listener)));
            assertThat(serving.get("/v1/archive/20250622", listener).status()).isEqualTo(404);

            table.lift(rule.id(), new Withholding.Lifted("tester", Instant.ofEpochMilli(1_700_000_001_000L)))
                    .toCompletableFuture()
                    .join();

            await().atMost(GONE)
                    .untilAsserted(() ->
                            assertThat(serving.archive(listener).body()).isEqualTo(StoredReports.archive(listener)));
        }
    }
}
