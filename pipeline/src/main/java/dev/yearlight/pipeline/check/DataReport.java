package dev.yearlight.pipeline.check;

import java.util.Comparator;
import java.util.List;

/**
 * What was found in data sets.
 *
 * @param lines section by section
 */
public record DataReport(List<Line> lines) {

    /** Copies the lines. */
    public DataReport {
        lines = List.copyOf(lines);
    }

    /** The worst of all lines; a note is no blemish. */
    public Severity verdict() {
        Severity worst = lines.stream()
                .map(Line::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.OK);
        return worst == Severity.NOTE ? Severity.OK : worst;
    }
}
