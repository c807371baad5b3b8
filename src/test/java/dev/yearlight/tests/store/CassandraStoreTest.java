package dev.yearlight.tests.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.codecs.Twin;
import dev.yearlight.codecs.TwinDeflater;
import dev.yearlight.common.Metrics;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ContentRow;
import dev.yearlight.common.store.OversizedPartitionException;
import dev.yearlight.common.store.OwnershipTerms;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.SchemaInstaller;
import dev.yearlight.common.store.ServingTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.common.store.StoredContent;
import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.common.store.VisibleReports;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.Servers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which write wins, and what readers see of it. */
@ExtendWith(Backends.class)
@TestInstance(Lifecycle.PER_CLASS)
final class CassandraStoreTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 22);
    private static final byte[] REPORT = "{\"title\":\"東京\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LINEAGE = "{\"run\":\"r\"}".getBytes(StandardCharsets.UTF_8);

    private static final byte[] TWIN = new TwinDeflater().twin(REPORT);

    private final Settings settings;
    private final CassandraConnection connection;
    private final ReportTables tables;
    private final VisibleReports reports;
    private ListenerId listener = new ListenerId("nobody");

    CassandraStoreTest(Servers servers) {
        settings = servers.settings(Map.of());
        connection = CassandraConnection.open(StoreConfig.from(settings));
        tables = new ReportTables(connection.session());
        reports = new VisibleReports(
                new ServingTables(connection.session(), Duration.ofSeconds(10)), new Metrics().registry());
    }

    @BeforeEach
    void nameListener(TestInfo test) {
        // A listener of its own for every test: nothing is ever deleted.
        listener = new ListenerId(test.getDisplayName().replaceAll("[^A-Za-z0-9]", ""));
    }

    @AfterAll
    void close() {
        connection.close();
    }

    @Test
    void theSchemaMayBeInstalledAgain() {
        new SchemaInstaller(connection.session()).install(settings.text("yearlight.cassandra.replication"));
        assertThat(done(tables.cells(listener))).isEmpty();
    }

    @Test
    void contentComesBackAsItWas() {
        done(tables.writeContent(listener, DAY, attempt(1), REPORT, LINEAGE, TWIN));
        assertThat(done(tables.contents(listener)))
                .containsExactly(new ContentRow(DAY, attempt(1), ByteBuffer.wrap(REPORT)));
        assertThat(done(tables.content(listener, DAY, attempt(1), ConsistencyLevel.LOCAL_QUORUM)))
                .contains(new StoredContent(ByteBuffer.wrap(REPORT), ByteBuffer.wrap(LINEAGE)));
        assertThat(done(tables.content(listener, DAY, attempt(2), ConsistencyLevel.LOCAL_QUORUM)))
                .isEmpty();
    }

    @Test
    void cellsComeBackInCalendarOrderAsTheyWere() {
        // Given
        DayCell parked = unwritten(DayState.PARKED, 2, 5, 2);
        DayCell written = written(1, 4_000_000_000L, 1);

        // When
        done(tables.writeCell(listener, DAY.plusMonths(1), parked));
        done(tables.writeCell(listener, DAY, written));

        // Then
        assertThat(done(tables.cells(listener)))
                .containsExactly(Map.entry(DAY, written), Map.entry(DAY.plusMonths(1), parked));
    }

    @Test
    void anOlderTermLosesWhateverItWrites() {
        DayCell newer = unwritten(DayState.PARKED, 1, 8, 1);
        assertThat(cellAfter(newer, written(1, 7, 2))).isEqualTo(newer);
    }

    @Test
    void withinATermWrittenBeatsParkedInAnyOrder() {
        DayCell written = written(1, 7, 2);
        assertThat(cellAfter(written, unwritten(DayState.PARKED, 1, 7, 1))).isEqualTo(written);
    }

    @Test
    void aRemovalBeatsEveryTermOfItsEpoch() {
        DayCell removed = unwritten(DayState.REMOVED, 1, 1, 1);
        assertThat(cellAfter(removed, written(1, 4_294_967_294L, 2))).isEqualTo(removed);
    }

    @Test
    void aReplayBeatsARemovalOfTheEpochBefore() {
        DayCell replayed = written(2, 1, 2);
        assertThat(cellAfter(unwritten(DayState.REMOVED, 1, 9, 1), replayed)).isEqualTo(replayed);
    }

    @Test
    void theServingReadFindsWhatWasWritten() {
        // Given
        done(tables.writeContent(listener, DAY, attempt(1), REPORT, LINEAGE, TWIN));
        done(tables.writeContent(listener, DAY.plusDays(1), attempt(2), REPORT, LINEAGE, null));
        assertThat(done(reports.read(listener))).isEmpty();

        // When
        done(tables.writeCell(listener, DAY, written(1, 1, 1)));
        done(tables.writeCell(listener, DAY.plusDays(1), written(1, 1, 2)));
        done(tables.writeCell(listener, DAY.plusDays(2), unwritten(DayState.PARKED, 1, 1, 3)));

        // Then
        ByteBuffer hash = ByteBuffer.wrap(Sha256.digest().digest(REPORT));
        ByteBuffer json = ByteBuffer.wrap(REPORT);
        assertThat(done(reports.read(listener)))
                .containsExactly(
                        new VisibleReport(
                                DAY,
                                attempt(1),
                                Category.MUSIC,
                                hash,
                                json,
                                Twin.deflated(ByteBuffer.wrap(TWIN), json)),
                        new VisibleReport(DAY.plusDays(1), attempt(2), Category.MUSIC, hash, json, null));
    }

    @Test
    void aPartitionWithMoreRowsThanAnyListenerHasFailsInsteadOfBeingReadToItsEnd() {
        IntStream.rangeClosed(0, 256)
                .mapToObj(i -> tables.writeContent(listener, DAY, attempt(i), REPORT, LINEAGE, null)
                        .toCompletableFuture())
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(reports.read(listener).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(OversizedPartitionException.class);
    }

    @Test
    void termsGrowAndNoneIsGivenTwiceAtOnce() {
        // Given
        OwnershipTerms terms = new OwnershipTerms(connection.session());
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
        done(tables.writeCell(listener, DAY, first));
        done(tables.writeCell(listener, DAY, second));
        return Objects.requireNonNull(done(tables.cells(listener)).get(DAY));
    }

    private long next(String name) {
        return done(new OwnershipTerms(connection.session()).next(name));
    }

    private static AttemptId attempt(int number) {
        return new AttemptId(String.format("01JZ%022d", number));
    }

    private static DayCell written(int epoch, long term, int attempt) {
        return new DayCell(
                DayState.WRITTEN, epoch, term, attempt(attempt), Sha256.hex(REPORT), Category.MUSIC, "A title 東京");
    }

    private static DayCell unwritten(DayState state, int epoch, long term, int attempt) {
        return new DayCell(state, epoch, term, attempt(attempt), "", Category.MUSIC, "");
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
