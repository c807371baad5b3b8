package dev.yearlight.common.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import dev.yearlight.common.Metrics;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Against a real Cassandra: {@code -Dyearlight.test.cassandra=127.0.0.1:19042}. Leaves its rows there. */
@EnabledIfSystemProperty(
        named = CassandraStoreTest.CONTACT_POINT,
        matches = ".+",
        disabledReason = "needs a Cassandra: -D" + CassandraStoreTest.CONTACT_POINT + "=HOST:PORT")
@TestInstance(Lifecycle.PER_CLASS)
final class CassandraStoreTest {

    static final String CONTACT_POINT = "yearlight.test.cassandra";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 22);
    private static final byte[] REPORT = "{\"title\":\"東京\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LINEAGE = "{\"run\":\"r\"}".getBytes(StandardCharsets.UTF_8);

    private Optional<CassandraConnection> connection = Optional.empty();
    private ListenerId listener = new ListenerId("nobody");

    @BeforeAll
    void connect() {
        String contactPoint = System.getProperty(CONTACT_POINT, "");
        Settings settings =
                Settings.load(Optional.empty(), Map.of(), Map.of("yearlight.cassandra.contact-points", contactPoint));
        CassandraConnection opened = CassandraConnection.open(StoreConfig.from(settings));
        connection = Optional.of(opened);
        new SchemaInstaller(opened.session()).install(settings.text("yearlight.cassandra.replication"));
    }

    @BeforeEach
    void nameListener(TestInfo test) {
        // A listener of its own for every test and run: nothing is ever deleted.
        listener = new ListenerId(test.getDisplayName().replaceAll("[^A-Za-z0-9]", "") + next("test-run"));
    }

    @AfterAll
    void close() {
        connection.ifPresent(CassandraConnection::close);
    }

    @Test
    void theSchemaMayBeInstalledAgain() {
        new SchemaInstaller(opened().session()).install("{'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
        assertThat(done(tables().cells(listener))).isEmpty();
    }

    @Test
    void contentComesBackAsItWas() {
        done(tables().writeContent(listener, DAY, Cells.attempt(1), REPORT, LINEAGE));
        assertThat(done(tables().contents(listener)))
                .containsExactly(new ContentRow(DAY, Cells.attempt(1), ByteBuffer.wrap(REPORT)));
        assertThat(done(tables().content(listener, DAY, Cells.attempt(1), ConsistencyLevel.LOCAL_QUORUM)))
                .contains(new StoredContent(ByteBuffer.wrap(REPORT), ByteBuffer.wrap(LINEAGE)));
        assertThat(done(tables().content(listener, DAY, Cells.attempt(2), ConsistencyLevel.LOCAL_QUORUM)))
                .isEmpty();
    }

    @Test
    void cellsComeBackInCalendarOrderAsTheyWere() {
        // Given
        DayCell parked = Cells.parked(2, 5, 2);
        DayCell written = Cells.written(1, 4_000_000_000L, 1, REPORT);

        // When
        done(tables().writeCell(listener, DAY.plusMonths(1), parked));
        done(tables().writeCell(listener, DAY, written));

        // Then
        assertThat(done(tables().cells(listener)))
                .containsExactly(Map.entry(DAY, written), Map.entry(DAY.plusMonths(1), parked));
    }

    @Test
    void anOlderTermLosesWhateverItWrites() {
        DayCell newer = Cells.parked(1, 8, 1);
        assertThat(cellAfter(newer, Cells.written(1, 7, 2, REPORT))).isEqualTo(newer);
    }

    @Test
    void withinATermWrittenBeatsParkedInAnyOrder() {
        DayCell written = Cells.written(1, 7, 2, REPORT);
        assertThat(cellAfter(written, Cells.parked(1, 7, 1))).isEqualTo(written);
    }

    @Test
    void aRemovalBeatsEveryTermOfItsEpoch() {
        DayCell removed = Cells.removed(1, 1, 1);
        assertThat(cellAfter(removed, Cells.written(1, 4_294_967_294L, 2, REPORT)))
                .isEqualTo(removed);
    }

    @Test
    void aReplayBeatsARemovalOfTheEpochBefore() {
        DayCell replayed = Cells.written(2, 1, 2, REPORT);
        assertThat(cellAfter(Cells.removed(1, 9, 1), replayed)).isEqualTo(replayed);
    }

    @Test
    void theServingReadFindsWhatWasWritten() {
        // Given
        VisibleReports reports = new VisibleReports(tables(), new Metrics().registry());
        done(tables().writeContent(listener, DAY, Cells.attempt(1), REPORT, LINEAGE));
        assertThat(done(reports.read(listener))).isEmpty();

        // When
        DayCell cell = Cells.written(1, 1, 1, REPORT);
        done(tables().writeCell(listener, DAY, cell));

        // Then
        assertThat(done(reports.read(listener)))
                .containsExactly(new VisibleReport(DAY, ByteBuffer.wrap(REPORT), cell.sha256()));
    }

    @Test
    void termsGrowAndNoneIsGivenTwiceAtOnce() {
        // Given
        OwnershipTerms terms = new OwnershipTerms(opened().session());
        long before = next("contended");

        // When
        List<CompletableFuture<Long>> all = IntStream.range(0, 10)
                .mapToObj(i -> terms.next("contended").toCompletableFuture())
                .toList();
        Set<Long> given = new HashSet<>();
        all.forEach(term -> given.add(term.join()));

        // Then
        assertThat(given).hasSize(10).allMatch(term -> term > before);
    }

    private DayCell cellAfter(DayCell first, DayCell second) {
        done(tables().writeCell(listener, DAY, first));
        done(tables().writeCell(listener, DAY, second));
        return Objects.requireNonNull(done(tables().cells(listener)).get(DAY));
    }

    private long next(String name) {
        return done(new OwnershipTerms(opened().session()).next(name));
    }

    private ReportTables tables() {
        return new ReportTables(opened().session());
    }

    private CassandraConnection opened() {
        return connection.orElseThrow();
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
