package dev.yearlight.cli.check;

import dev.yearlight.cli.terminal.Json;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.check.DataReport;
import dev.yearlight.pipeline.check.Line;
import dev.yearlight.pipeline.check.Section;
import dev.yearlight.pipeline.check.Severity;
import dev.yearlight.pipeline.check.Spot;
import dev.yearlight.pipeline.check.Unit;
import java.util.List;

/** What was found in data sets, for machines; {@code docs/data-sets.md} documents every field. */
public final class DataReportJson {

    private DataReportJson() {}

    /** One JSON object. */
    public static String of(DataReport report, Window window) {
        return Json.write(new Document(
                "yearlight.data-check/1",
                report.verdict(),
                window.from().toString(),
                window.lastDay().toString(),
                report.lines().stream().map(DataReportJson::of).toList()));
    }

    private static Entry of(Line line) {
        return new Entry(
                line.section(),
                line.name(),
                line.severity(),
                line.value(),
                line.unit(),
                line.text(),
                line.consequence(),
                line.spots());
    }

    private record Document(String schema, Severity verdict, String from, String to, List<Entry> lines) {}

    private record Entry(
            Section section,
            String name,
            Severity severity,
            long value,
            Unit unit,
            String text,
            String consequence,
            List<Spot> places) {}
}
