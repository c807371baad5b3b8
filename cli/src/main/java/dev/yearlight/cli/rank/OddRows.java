package dev.yearlight.cli.rank;

import dev.yearlight.pipeline.history.ImportReport;
import dev.yearlight.pipeline.history.OddRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an import left out, by reason and by file and row. */
public final class OddRows {

    private OddRows() {}

    /** How many by reason. */
    static Map<String, Long> byName(ImportReport report) {
        Map<String, Long> counts = new TreeMap<>();
        report.oddRows().forEach((reason, count) -> counts.put(reason.name(), count));
        return counts;
    }

    /**
     * The import in words.
     *
     * @param list whether every listed row is told with its file and number
     */
    public static List<String> lines(ImportReport report, boolean list) {
        List<String> lines = new ArrayList<>();
        lines.add("%,d rows in %d files: %,d plays, %,d duplicates, %,d odd rows, %d other files"
                .formatted(
                        report.rows(),
                        report.files().size(),
                        report.plays(),
                        report.duplicates(),
                        report.odd(),
                        report.ignoredFiles()));
        report.oddRows().forEach((reason, count) -> lines.add("  %,d odd: %s".formatted(count, reason.words())));
        if (list) {
            for (OddRow row : report.listedOddRows()) {
                lines.add("    %s, row %d: %s"
                        .formatted(row.file(), row.row(), row.reason().words()));
            }
            if (report.listedOddRows().size() < report.odd()) {
                lines.add("    and %,d more"
                        .formatted(report.odd() - report.listedOddRows().size()));
            }
        }
        return lines;
    }
}
