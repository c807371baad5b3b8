package dev.yearlight.cli.rank;

import dev.yearlight.pipeline.catalog.CatalogImportReport;
import java.util.ArrayList;
import java.util.List;

/** What an import of a catalog came to, for people. */
public final class CatalogImportText {

    private CatalogImportText() {}

    /** What was read, what is known now, and every odd row that is listed. */
    public static List<String> lines(CatalogImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("%-10s %s of a %s: %s, %s told before, %s of which nothing is known, %s"
                .formatted(
                        "Read",
                        FigureText.count(report.rows(), "row"),
                        report.source(),
                        FigureText.count(report.tracks(), "track"),
                        FigureText.count(report.merged(), "row"),
                        FigureText.count(report.factless(), "track"),
                        FigureText.count(report.odd(), "odd row")));
        lines.addAll(OddRows.byReason(report.oddRows()));
        lines.add("%-10s genres of %s, the release year of %s, the length of %s"
                .formatted(
                        "Known",
                        share(report.withGenres(), report),
                        share(report.withYear(), report),
                        share(report.withLength(), report)));
        if (report.odd() > 0) {
            lines.add("");
            lines.addAll(OddRows.listed(report.oddRows(), report.listedOddRows()));
        }
        return lines;
    }

    private static String share(long known, CatalogImportReport report) {
        long percent = report.tracks() == 0 ? 0 : Math.round(100.0 * known / report.tracks());
        return "%s (%d %%)".formatted(FigureText.count(known, "track"), percent);
    }
}
