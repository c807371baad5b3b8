package dev.yearlight.generation;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Report;
import dev.yearlight.generation.ReportStore.StoredReport;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A listener's reports that readers can see, by day; read once a chain and kept up to date by it. */
final class VisibleReports {

    private final SortedMap<LocalDate, StoredReport> byDay = new TreeMap<>();

    private VisibleReports(List<StoredReport> reports) {
        reports.forEach(this::shown);
    }

    static Uni<VisibleReports> read(ReportStore store, ListenerId listener, SortedMap<LocalDate, DayCell> cells) {
        List<Uni<StoredReport>> contents = cells.entrySet().stream()
                .filter(entry -> entry.getValue().visible())
                .map(entry ->
                        store.content(listener, entry.getKey(), entry.getValue().attempt()))
                .toList();
        return contents.isEmpty()
                ? Uni.createFrom().item(() -> new VisibleReports(List.of()))
                : Uni.join().all(contents).andFailFast().map(VisibleReports::new);
    }

    StoredReport on(LocalDate day) {
        StoredReport report = byDay.get(day);
        if (report == null) {
            throw new IllegalStateException("no report is visible on " + day);
        }
        return report;
    }

    /** All but that day's, oldest day first. */
    List<Report> except(LocalDate day) {
        return byDay.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(day))
                .map(Map.Entry::getValue)
                .map(StoredReport::report)
                .toList();
    }

    void shown(StoredReport report) {
        byDay.put(report.report().day(), report);
    }

    void hidden(LocalDate day) {
        byDay.remove(day);
    }
}
