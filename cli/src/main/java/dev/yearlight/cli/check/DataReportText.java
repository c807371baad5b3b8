package dev.yearlight.cli.check;

import dev.yearlight.pipeline.check.DataReport;
import dev.yearlight.pipeline.check.Line;
import dev.yearlight.pipeline.check.Section;
import dev.yearlight.pipeline.check.Severity;
import dev.yearlight.pipeline.check.Spot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was found in data sets, for a terminal of 80 columns. */
public final class DataReportText {

    private static final int WIDTH = 80;
    private static final String INDENT = " ".repeat(24);

    private DataReportText() {}

    /** By section; the verdict is the last line. */
    public static List<String> lines(DataReport report) {
        List<String> lines = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Line> its = report.lines().stream()
                    .filter(line -> line.section() == section)
                    .toList();
            if (!its.isEmpty()) {
                lines.add(title(section));
                its.stream().filter(line -> !isAbsent(line)).forEach(line -> lines.addAll(lines(line)));
                lines.addAll(absent(its));
            }
        }
        lines.addAll(wrapped("", verdict(report), ""));
        return lines;
    }

    private static String verdict(DataReport report) {
        return switch (report.verdict()) {
            case OK, NOTE -> "OK: ranking runs on it, and nothing is odd";
            case ODD -> "ODD: ranking runs on it, and leaves out what %s".formatted(tell(report, Severity.ODD));
            case BROKEN -> "BROKEN: ranking refuses it, for what %s".formatted(tell(report, Severity.BROKEN));
        };
    }

    private static String tell(DataReport report, Severity severity) {
        long lines = report.lines().stream()
                .filter(line -> line.severity() == severity)
                .count();
        return lines == 1 ? "1 line tells" : lines + " lines tell";
    }

    private static String title(Section section) {
        return section.name().charAt(0) + section.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Nothing was found: all such lines are told as one. */
    private static boolean isAbsent(Line line) {
        return line.fault() && line.severity() == Severity.OK;
    }

    private static List<String> absent(List<Line> lines) {
        String names =
                lines.stream().filter(DataReportText::isAbsent).map(Line::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : wrapped("  ok                 no  ", names, INDENT);
    }

    private static List<String> lines(Line line) {
        List<String> lines = new ArrayList<>(
                wrapped("  %-6s %13s  ".formatted(word(line.severity()), figure(line)), line.text(), INDENT));
        if (!line.consequence().isEmpty()) {
            lines.addAll(wrapped(INDENT, line.consequence(), INDENT));
        }
        for (Spot spot : line.spots()) {
            lines.addAll(wrapped(INDENT, place(spot), INDENT + "  "));
        }
        return lines;
    }

    private static String word(Severity severity) {
        return severity == Severity.BROKEN ? severity.name() : severity.name().toLowerCase(Locale.ROOT);
    }

    private static String figure(Line line) {
        if (line.severity() == Severity.NOTE && line.value() == 0) {
            return "";
        }
        return switch (line.unit()) {
            case COUNT -> String.format(Locale.ROOT, "%,d", line.value());
            case SECONDS -> String.format(Locale.ROOT, "%,d s", line.value());
            case INSTANT ->
                Instant.ofEpochMilli(line.value())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString();
        };
    }

    private static String place(Spot spot) {
        String where = spot.row() == 0 ? spot.file() : "%s, row %d".formatted(spot.file(), spot.row());
        return spot.detail().isEmpty() ? where : where + ": " + spot.detail();
    }

    /** Breaks between words; a word that is too long stays whole. */
    private static List<String> wrapped(String start, String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : printable(text).split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Names of files and what libraries say of them are hostile: a terminal obeys control characters. */
    private static String printable(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) ? ' ' : character)
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
