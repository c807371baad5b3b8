package dev.yearlight.cli.rank;

import dev.yearlight.pipeline.history.ImportReport;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an import left out, by reason and by file and row. */
public final class OddRows {

    private static final int ROWS_A_LINE = 12;

    private OddRows() {}

    /** How many by reason. */
    static Map<String, Long> byName(ImportReport report) {
        Map<String, Long> counts = new TreeMap<>();
        report.oddRows().forEach((reason, count) -> counts.put(reason.name(), count));
        return counts;
    }

    /** The import in a line, and a line for each reason to leave rows out. */
    public static List<String> summary(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("%-10s %s in %s: %s, %s, %s"
                .formatted(
                        "Read",
                        FigureText.count(report.rows(), "row"),
                        FigureText.count(report.files().size(), "file"),
                        FigureText.count(report.plays(), "play"),
                        FigureText.count(report.duplicates(), "duplicate"),
                        FigureText.count(report.odd(), "odd row")));
        report.oddRows()
                .forEach((reason, count) ->
                        lines.add("           %s: %s".formatted(FigureText.count(count, "odd row"), reason.words())));
        return lines;
    }

    /** Every listed odd row with its file and number, and what else shapes no ranking. */
    public static List<String> details(ImportReport report) {
        List<String> lines = new ArrayList<>();
        if (report.odd() > 0) {
            lines.add("");
            lines.add("Odd rows");
            for (OddReason reason : report.oddRows().keySet()) {
                lines.add("  " + reason.words());
                rowsByFile(report, reason).forEach((file, rows) -> addRows(lines, file, rows));
            }
            long unlisted = report.odd() - report.listedOddRows().size();
            if (unlisted > 0) {
                lines.add("  and %s that are not listed".formatted(FigureText.count(unlisted, "row")));
            }
        }
        if (report.privatePlays() > 0 || report.unnamedCreators() > 0) {
            lines.add("");
            lines.add("Counted for the year only: %s in private, %s without an artist or a show"
                    .formatted(
                            FigureText.count(report.privatePlays(), "play"),
                            FigureText.count(report.unnamedCreators(), "play")));
        }
        if (report.ignoredFiles() > 0) {
            lines.add("");
            lines.add("Files without history (%,d): %s"
                    .formatted(report.ignoredFiles(), String.join(", ", report.listedIgnoredFiles())));
        }
        return lines;
    }

    private static Map<String, List<Long>> rowsByFile(ImportReport report, OddReason reason) {
        return report.listedOddRows().stream()
                .filter(row -> row.reason() == reason)
                .collect(Collectors.groupingBy(
                        OddRow::file, TreeMap::new, Collectors.mapping(OddRow::row, Collectors.toList())));
    }

    private static void addRows(List<String> lines, String file, List<Long> rows) {
        lines.add("    " + file + ", " + (rows.size() == 1 ? "row" : "rows"));
        for (int from = 0; from < rows.size(); from += ROWS_A_LINE) {
            lines.add("      "
                    + rows.subList(from, Math.min(from + ROWS_A_LINE, rows.size())).stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")));
        }
    }
}
