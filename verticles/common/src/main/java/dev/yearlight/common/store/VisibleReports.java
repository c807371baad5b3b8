package dev.yearlight.common.store;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.codecs.Twin;
import dev.yearlight.domain.ListenerId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The serving read: cells at LOCAL_QUORUM and contents at LOCAL_ONE, asked together.
 *
 * <p>Where the attempt that a cell names is missing or not whole, that day is read again at LOCAL_QUORUM; what then still
 * does not resolve reads as absent and counts as {@code yearlight_unresolved_cells_total}, which must stay 0.
 * Safe for many threads; stages complete on a thread of the driver.
 */
public final class VisibleReports {

    private final ReportReads reads;
    private final Counter escalated;
    private final Counter unresolved;

    public VisibleReports(ReportReads reads, MeterRegistry metrics) {
        this.reads = reads;
        escalated = Counter.builder("yearlight.escalated.reads")
                .description("Reports that the nearest replica did not have, or not whole")
                .register(metrics);
        unresolved = Counter.builder("yearlight.unresolved.cells")
                .description("Cells read as written whose report could not be found; must stay 0")
                .register(metrics);
    }

    /** All visible reports of a listener in calendar order. */
    public CompletionStage<List<VisibleReport>> read(ListenerId listener) {
        // Both requests leave before either answers.
        CompletionStage<List<WrittenDay>> days = reads.days(listener);
        CompletionStage<List<ReportRow>> rows = reads.reports(listener);
        return days.thenCombine(rows, (written, stored) -> resolve(listener, written, stored))
                .thenCompose(stage -> stage);
    }

    private CompletionStage<List<VisibleReport>> resolve(
            ListenerId listener, List<WrittenDay> days, List<ReportRow> rows) {
        MessageDigest digest = Sha256.digest();
        List<VisibleReport> reports = new ArrayList<>(days.size());
        List<WrittenDay> missing = new ArrayList<>(0);
        for (WrittenDay day : days) {
            VisibleReport report = verified(day, rowOf(day, rows), digest);
            if (report == null) {
                missing.add(day);
            } else {
                reports.add(report);
            }
        }
        return missing.isEmpty() ? CompletableFuture.completedFuture(reports) : escalate(listener, missing, reports);
    }

    private CompletionStage<List<VisibleReport>> escalate(
            ListenerId listener, List<WrittenDay> missing, List<VisibleReport> found) {
        CompletionStage<List<VisibleReport>> reports = CompletableFuture.completedFuture(found);
        for (WrittenDay day : missing) {
            escalated.increment();
            reports = reports.thenCombine(reads.report(listener, day), (all, row) -> added(all, day, row));
        }
        return reports.thenApply(all -> {
            all.sort(Comparator.comparing(VisibleReport::day));
            return all;
        });
    }

    private List<VisibleReport> added(List<VisibleReport> reports, WrittenDay day, Optional<ReportRow> row) {
        VisibleReport report = verified(day, row.orElse(null), Sha256.digest());
        if (report == null) {
            unresolved.increment();
        } else {
            reports.add(report);
        }
        return reports;
    }

    private static @Nullable ReportRow rowOf(WrittenDay day, List<ReportRow> rows) {
        for (ReportRow row : rows) {
            if (row.isOf(day)) {
                return row;
            }
        }
        return null;
    }

    private static @Nullable VisibleReport verified(WrittenDay day, @Nullable ReportRow row, MessageDigest digest) {
        if (row == null) {
            return null;
        }
        ByteBuffer twin = row.twin();
        ByteBuffer deflated = twin == null ? null : Twin.deflated(twin, row.report());
        // A report that agrees with its twin's sum is whole, and its attempt, which is written once, makes it the
        // cell's;
        // the cell's hash says the same and costs more than all the rest of putting an archive together.
        if (deflated == null && !hasHash(row.report(), day.sha256(), digest)) {
            return null;
        }
        return new VisibleReport(day.day(), day.attempt(), day.category(), day.sha256(), row.report(), deflated);
    }

    private static boolean hasHash(ByteBuffer report, ByteBuffer sha256, MessageDigest digest) {
        digest.update(report.duplicate());
        return ByteBuffer.wrap(digest.digest()).equals(sha256);
    }
}
