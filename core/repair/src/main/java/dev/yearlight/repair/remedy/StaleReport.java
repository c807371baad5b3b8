package dev.yearlight.repair.remedy;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.repair.Archive;
import dev.yearlight.repair.Batches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A visible report whose prompt held texts that a remediation takes away.
 *
 * @param attempt of the report
 * @param quoted attempts of those texts
 */
public record StaleReport(ListenerId listener, LocalDate day, AttemptId attempt, Set<AttemptId> quoted) {

    /** Copies the set. */
    public StaleReport {
        quoted = Set.copyOf(quoted);
    }

    /** Those that readers still see, the others are mended; blocks. */
    public static List<StaleReport> standing(List<StaleReport> reports, Archive archive) {
        List<StaleReport> standing = new ArrayList<>();
        Batches.forEach(reports.iterator(), report -> archive.cells(report.listener()), (report, cells) -> {
            DayCell cell = cells.get(report.day());
            if (cell != null && cell.visible() && cell.attempt().equals(report.attempt())) {
                standing.add(report);
            }
        });
        return standing;
    }
}
