package dev.yearlight.common.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.common.Metrics;
import dev.yearlight.domain.ListenerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VisibleReportsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 2);
    private static final byte[] REPORT = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "{\"a\":2}".getBytes(StandardCharsets.UTF_8);

    private final FakeReportReads reads = new FakeReportReads();
    private final Metrics metrics = new Metrics();
    private final VisibleReports reports = new VisibleReports(reads, metrics.registry());

    @Test
    void theAttemptThatTheCellNamesIsReadInCalendarOrder() {
        // Given
        near(DAY.plusDays(1), 3, OTHER);
        near(DAY, 1, OTHER);
        near(DAY, 2, REPORT);
        reads.cells.put(DAY.plusDays(1), Cells.written(1, 1, 3, OTHER));
        reads.cells.put(DAY, Cells.written(1, 1, 2, REPORT));

        // Then
        assertThat(read())
                .containsExactly(
                        new VisibleReport(DAY, ByteBuffer.wrap(REPORT), Sha256.hex(REPORT)),
                        new VisibleReport(DAY.plusDays(1), ByteBuffer.wrap(OTHER), Sha256.hex(OTHER)));
        assertThat(reads.escalated).isEmpty();
    }

    @Test
    void parkedAndRemovedDaysAreNotVisible() {
        near(DAY, 1, REPORT);
        reads.cells.put(DAY, Cells.removed(1, 1, 1));
        reads.cells.put(DAY.plusDays(1), Cells.parked(1, 1, 2));
        assertThat(read()).isEmpty();
        assertThat(reads.escalated).isEmpty();
    }

    @Test
    void aReplicaThatLagsBehindIsAskedWithItsQuorum() {
        reads.cells.put(DAY, Cells.written(1, 1, 1, REPORT));
        reads.quorum.put(Cells.attempt(1), REPORT);
        assertThat(read()).extracting(VisibleReport::day).containsExactly(DAY);
        assertThat(unresolved()).isZero();
    }

    @Test
    void bytesWithAWrongHashAreAskedForAgain() {
        near(DAY, 1, OTHER);
        reads.cells.put(DAY, Cells.written(1, 1, 1, REPORT));
        reads.quorum.put(Cells.attempt(1), REPORT);
        assertThat(read()).extracting(VisibleReport::report).containsExactly(ByteBuffer.wrap(REPORT));
    }

    @Test
    void whatDoesNotResolveReadsAsAbsentAndIsCounted() {
        // Given
        near(DAY.plusDays(1), 2, OTHER);
        reads.cells.put(DAY, Cells.written(1, 1, 1, REPORT));
        reads.cells.put(DAY.plusDays(1), Cells.written(1, 1, 2, OTHER));

        // Then
        assertThat(read()).extracting(VisibleReport::day).containsExactly(DAY.plusDays(1));
        assertThat(unresolved()).isEqualTo(1);
        assertThat(metrics.scrape()).contains("yearlight_unresolved_cells_total 1.0");
    }

    private void near(LocalDate day, int attempt, byte[] report) {
        reads.nearReplica.add(new ContentRow(day, Cells.attempt(attempt), ByteBuffer.wrap(report)));
    }

    private List<VisibleReport> read() {
        return reports.read(new ListenerId("someone")).toCompletableFuture().join();
    }

    private double unresolved() {
        return metrics.registry().get("yearlight.unresolved.cells").counter().count();
    }
}
