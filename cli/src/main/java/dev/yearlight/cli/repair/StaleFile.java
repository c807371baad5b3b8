package dev.yearlight.cli.repair;

import dev.yearlight.repair.remedy.StaleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reports with stale context, in the form that lists of reports have. */
public final class StaleFile {

    private StaleFile() {}

    /** Writes or replaces the file. */
    public static void write(Path file, List<StaleReport> reports) throws IOException {
        List<String> lines = new ArrayList<>(List.of("listener,attempt,day"));
        reports.forEach(
                report -> lines.add("%s,%s,%s".formatted(report.listener().value(), report.attempt(), report.day())));
        Files.write(file, lines);
    }
}
