package dev.yearlight.tests.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.local.server.PlatformFile;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.repair.Operator;
import dev.yearlight.tests.repair.Operator.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
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
        // Given
        ListenerId listener = new ListenerId("withheld-soon");
        reports.write(listener);
        new PlatformFile(folder).write(new TreeMap<>(servers.addresses()));
        Operator operator = new Operator(folder, servers.addresses());
        try (ServingProcess serving = new ServingProcess(folder, servers.addresses())) {
            assertThat(serving.archive(listener).body()).isEqualTo(StoredReports.archive(listener));
            String[] rule = {
                "--category",
                "podcast",
                "--attempt",
                StoredReports.attempt(StoredReports.SECOND).value()
            };

            // When it is counted, nothing changes
            Answer counted = operator.types(command(rule, "--why", "a test", "--dry-run"));
            assertThat(counted.out()).matches("reports=[1-9]\\d* of=\\d+\n");
            assertThat(operator.types("withhold", "list").out()).isEmpty();

            // When it is withheld
            Answer added = operator.types(command(rule, "--why", "a test"));
            assertThat(added.code()).as(added.remarks()).isZero();
            String id = added.out().split(" ", 2)[0];
            await().atMost(GONE)
                    .untilAsserted(() -> assertThat(serving.archive(listener).body())
                            .isEqualTo(StoredReports.archiveOfFirst(listener)));
            assertThat(serving.get("/v1/archive/20250622", listener).status()).isEqualTo(404);
            assertThat(operator.types("withhold", "list").out())
                    .startsWith(id + " active category=PODCAST attempts=1 added=")
                    .contains("why=a test");

            // When it is lifted
            assertThat(operator.types("withhold", "lift", "01JZ0000000000000000000009")
                            .code())
                    .isEqualTo(2);
            assertThat(operator.types("withhold", "lift", id).out()).startsWith(id + " lifted ");
            await().atMost(GONE)
                    .untilAsserted(() ->
                            assertThat(serving.archive(listener).body()).isEqualTo(StoredReports.archive(listener)));
        }
    }

    @Test
    void aRuleThatMeansEverythingOrIsOverAlreadyIsRefused() throws IOException {
        new PlatformFile(folder).write(new TreeMap<>(servers.addresses()));
        Operator operator = new Operator(folder, servers.addresses());

        assertThat(operator.types("withhold", "add", "--why", "a test").code()).isEqualTo(2);
        assertThat(operator.types(
                                "withhold",
                                "add",
                                "--category",
                                "music",
                                "--why",
                                "x",
                                "--until",
                                "2020-01-01T00:00:00Z")
                        .code())
                .isEqualTo(2);
        assertThat(operator.types("withhold", "add", "--from", "yesterday", "--why", "x")
                        .code())
                .isEqualTo(2);
    }

    private static String[] command(String[] rule, String... more) {
        return Stream.of(new String[] {"withhold", "add"}, rule, more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }
}
