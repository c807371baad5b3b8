package dev.yearlight.cli.rank;

import dev.yearlight.pipeline.history.FileCount;
import dev.yearlight.pipeline.history.ImportReport;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
        lines.add("           as "
                + report.files().stream().map(FileCount::layout).distinct().collect(Collectors.joining(", ")));
        lines.addAll(byReason(report.oddRows()));
        return lines;
    }

    /** A line for each reason to leave rows out. */
    static List<String> byReason(Map<OddReason, Long> oddRows) {
        return new TreeMap<>(oddRows)
                .entrySet().stream()
                        .map(odd -> "           %s: %s"
                                .formatted(
                                        FigureText.count(odd.getValue(), "odd row"),
                                        odd.getKey().words()))
                        .toList();
    }

    /** Every listed odd row with its file and number, and what else shapes no ranking. */
    public static List<String> details(ImportReport report) {
        List<String> lines = new ArrayList<>();
        if (report.odd() > 0) {
            lines.add("");
            lines.addAll(listed(report.oddRows(), report.listedOddRows()));
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

    /** The rows that are listed by reason, file and number, and how many are not. */
    static List<String> listed(Map<OddReason, Long> oddRows, List<OddRow> listedOddRows) {
        List<String> lines = new ArrayList<>(List.of("Odd rows"));
        for (OddReason reason : new TreeSet<>(oddRows.keySet())) {
            lines.add("  " + reason.words());
            rowsByFile(listedOddRows, reason).forEach((file, rows) -> addRows(lines, file, rows));
        }
        long all = oddRows.values().stream().mapToLong(Long::longValue).sum();
        if (all > listedOddRows.size()) {
            lines.add("  and %s that are not listed".formatted(FigureText.count(all - listedOddRows.size(), "row")));
        }
        return lines;
    }

    private static Map<String, List<Long>> rowsByFile(List<OddRow> rows, OddReason reason) {
        return rows.stream()
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
