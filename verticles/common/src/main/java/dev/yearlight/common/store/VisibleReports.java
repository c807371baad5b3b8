package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.data.ByteUtils;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The serving read: cells at LOCAL_QUORUM and contents at LOCAL_ONE, asked together.
 *
 * <p>Where the attempt that a cell names is missing or its hash is wrong, that day is read again at LOCAL_QUORUM; what
 * then still does not resolve reads as absent and counts as {@code yearlight_unresolved_cells_total}, which must stay 0.
 * Safe for many threads; stages complete on a thread of the driver.
 */
public final class VisibleReports {

    private final ReportReads reads;
    private final Counter unresolved;

    public VisibleReports(ReportReads reads, MeterRegistry metrics) {
        this.reads = reads;
        unresolved = Counter.builder("yearlight.unresolved.cells")
                .description("Cells read as written whose report could not be found; must stay 0")
                .register(metrics);
    }

    /** All visible reports of a listener in calendar order. */
    public CompletionStage<List<VisibleReport>> read(ListenerId listener) {
        // Both requests leave before either answers.
        CompletionStage<SortedMap<LocalDate, DayCell>> cells = reads.cells(listener);
        CompletionStage<List<ContentRow>> contents = reads.contents(listener);
        return cells.thenCombine(contents, (days, rows) -> resolve(listener, days, rows))
                .thenCompose(stage -> stage);
    }

    private CompletionStage<List<VisibleReport>> resolve(
            ListenerId listener, SortedMap<LocalDate, DayCell> days, List<ContentRow> rows) {
        CompletionStage<List<VisibleReport>> reports = CompletableFuture.completedFuture(new ArrayList<>());
        for (Map.Entry<LocalDate, DayCell> day : days.entrySet()) {
            if (day.getValue().visible()) {
                reports = reports.thenCombine(
                        report(listener, day.getKey(), day.getValue(), rows), VisibleReports::appended);
            }
        }
        return reports;
    }

    private CompletionStage<Optional<VisibleReport>> report(
            ListenerId listener, LocalDate day, DayCell cell, List<ContentRow> rows) {
        Optional<VisibleReport> found = rows.stream()
                .filter(row -> row.day().equals(day) && row.attempt().equals(cell.attempt()))
                .findFirst()
                .flatMap(row -> verified(day, cell, row.report()));
        return found.isPresent() ? CompletableFuture.completedFuture(found) : escalate(listener, day, cell);
    }

    private CompletionStage<Optional<VisibleReport>> escalate(ListenerId listener, LocalDate day, DayCell cell) {
        return reads.content(listener, day, cell.attempt(), ConsistencyLevel.LOCAL_QUORUM)
                .thenApply(content -> {
                    Optional<VisibleReport> found = content.flatMap(row -> verified(day, cell, row.report()));
                    if (found.isEmpty()) {
                        unresolved.increment();
                    }
                    return found;
                });
    }

    private static Optional<VisibleReport> verified(LocalDate day, DayCell cell, ByteBuffer report) {
        return Sha256.hex(ByteUtils.getArray(report)).equals(cell.sha256())
                ? Optional.of(new VisibleReport(day, report, cell.sha256()))
                : Optional.empty();
    }

    private static List<VisibleReport> appended(List<VisibleReport> reports, Optional<VisibleReport> report) {
        report.ifPresent(reports::add);
        return reports;
    }
}
