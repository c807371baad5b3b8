package dev.yearlight.common.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.codecs.TwinDeflater;
import dev.yearlight.common.Metrics;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ListenerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class VisibleReportsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 2);
    private static final byte[] REPORT = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "{\"a\":2}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TWIN = new TwinDeflater().twin(REPORT);

    private final FakeReportReads reads = new FakeReportReads();
    private final Metrics metrics = new Metrics();
    private final VisibleReports reports = new VisibleReports(reads, metrics.registry());

    @Test
    void theAttemptThatTheCellNamesIsReadInCalendarOrder() {
        // Given
        near(DAY.plusDays(1), 3, OTHER);
        near(DAY, 1, OTHER);
        near(DAY, 2, REPORT);
        reads.days.add(written(DAY, 2, REPORT));
        reads.days.add(written(DAY.plusDays(1), 3, OTHER));

        // Then
        assertThat(read())
                .containsExactly(
                        new VisibleReport(
                                DAY, Attempts.numbered(2), Category.MUSIC, hash(REPORT), ByteBuffer.wrap(REPORT), null),
                        new VisibleReport(
                                DAY.plusDays(1),
                                Attempts.numbered(3),
                                Category.MUSIC,
                                hash(OTHER),
                                ByteBuffer.wrap(OTHER),
                                null));
        assertThat(reads.escalated).isEmpty();
    }

    @Test
    void aReplicaThatLagsBehindIsAskedWithItsQuorumAndTheDaysStayInOrder() {
        reads.days.add(written(DAY, 1, REPORT));
        reads.days.add(written(DAY.plusDays(1), 2, OTHER));
        near(DAY.plusDays(1), 2, OTHER);
        reads.quorum.put(Attempts.numbered(1), REPORT);
        assertThat(read()).extracting(VisibleReport::day).containsExactly(DAY, DAY.plusDays(1));
        assertThat(unresolved()).isZero();
        assertThat(metrics.scrape()).contains("yearlight_escalated_reads_total 1.0");
    }

    @Test
    void bytesWithAWrongHashAreAskedForAgain() {
        near(DAY, 1, OTHER);
        reads.days.add(written(DAY, 1, REPORT));
        reads.quorum.put(Attempts.numbered(1), REPORT);
        assertThat(read()).extracting(VisibleReport::report).containsExactly(ByteBuffer.wrap(REPORT));
    }

    @Test
    void anAttemptOfAnotherDayIsNotMistakenForIt() {
        near(DAY.plusDays(1), 1, REPORT);
        reads.days.add(written(DAY, 1, REPORT));
        assertThat(read()).isEmpty();
        assertThat(reads.escalated).containsExactly(Attempts.numbered(1));
    }

    @Test
    void whatDoesNotResolveReadsAsAbsentAndIsCounted() {
        // Given
        near(DAY.plusDays(1), 2, OTHER);
        reads.days.add(written(DAY, 1, REPORT));
        reads.days.add(written(DAY.plusDays(1), 2, OTHER));

        // Then
        assertThat(read()).extracting(VisibleReport::day).containsExactly(DAY.plusDays(1));
        assertThat(unresolved()).isEqualTo(1);
        assertThat(metrics.scrape()).contains("yearlight_unresolved_cells_total 1.0");
    }

    @Test
    void theTwinComesWithoutItsChecksum() {
        nearWithTwin(TWIN);
        ByteBuffer deflated = Objects.requireNonNull(read().getFirst().deflated());
        assertThat(deflated).isEqualTo(ByteBuffer.wrap(TWIN, 8, TWIN.length - 8));
    }

    @Test
    void aDamagedTwinIsLeftOutAndItsReportIsNot() {
        byte[] damaged = TWIN.clone();
        damaged[TWIN.length - 1] ^= 1;
        nearWithTwin(damaged);
        assertThat(read()).singleElement().satisfies(report -> {
            assertThat(report.deflated()).isNull();
            assertThat(report.report()).isEqualTo(ByteBuffer.wrap(REPORT));
        });
        assertThat(reads.escalated).isEmpty();
    }

    @Test
    void aDamagedReportIsAskedForAgainWhateverItsTwinIs() {
        reads.days.add(written(DAY, 1, REPORT));
        reads.nearReplica.add(new ReportRow(DAY, Attempts.numbered(1), ByteBuffer.wrap(OTHER), ByteBuffer.wrap(TWIN)));
        reads.quorum.put(Attempts.numbered(1), REPORT);
        assertThat(read()).extracting(VisibleReport::report).containsExactly(ByteBuffer.wrap(REPORT));
        assertThat(reads.escalated).containsExactly(Attempts.numbered(1));
    }

    private void near(LocalDate day, int attempt, byte[] report) {
        reads.nearReplica.add(new ReportRow(day, Attempts.numbered(attempt), ByteBuffer.wrap(report), null));
    }

    private void nearWithTwin(byte[] twin) {
        reads.days.add(written(DAY, 1, REPORT));
        reads.nearReplica.add(new ReportRow(DAY, Attempts.numbered(1), ByteBuffer.wrap(REPORT), ByteBuffer.wrap(twin)));
    }

    private static WrittenDay written(LocalDate day, int attempt, byte[] report) {
        return new WrittenDay(day, Attempts.numbered(attempt), Category.MUSIC, hash(report));
    }

    private static ByteBuffer hash(byte[] report) {
        return ByteBuffer.wrap(Sha256.digest().digest(report));
    }

    private List<VisibleReport> read() {
        return reports.read(new ListenerId("someone")).toCompletableFuture().join();
    }

    private double unresolved() {
        return metrics.registry().get("yearlight.unresolved.cells").counter().count();
    }
}
