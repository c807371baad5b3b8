package dev.yearlight.repair.remedy;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A list of reports as CSV: {@code listener,day} or {@code listener,attempt}, further columns as one likes.
 *
 * <p>A first line that names the columns is optional; blank lines and those that begin with # are passed over.
 *
 * @param rows what could be read
 * @param faults what could not, in words that name the row and never the listener
 */
public record ReportList(List<Row> rows, List<String> faults) {

    private static final String COMMENT = "#";
    private static final String LISTENER = "listener";

    /** Copies the lists. */
    public ReportList {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** Names one report. */
    public sealed interface Name {

        /** Whatever is visible on a day. */
        record OnDay(LocalDate day) implements Name {}

        /** One attempt, wherever it is. */
        record ByAttempt(AttemptId attempt) implements Name {}
    }

    /**
     * One report.
     *
     * @param number of the line, the first is 1
     */
    public record Row(int number, ListenerId listener, Name name) {}

    /** Reads all lines; nothing is to be done where one is faulty. */
    public static ReportList read(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            boolean heading = rows.isEmpty() && faults.isEmpty() && isHeading(line);
            if (!line.isEmpty() && !line.startsWith(COMMENT) && !heading) {
                try {
                    rows.add(row(number, line.split(",", -1)));
                } catch (IllegalArgumentException fault) {
                    faults.add("row " + number + ": " + fault.getMessage());
                }
            }
        }
        return new ReportList(rows, faults);
    }

    private static boolean isHeading(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith(LISTENER + ",day")
                || line.toLowerCase(Locale.ROOT).startsWith(LISTENER + ",attempt");
    }

    private static Row row(int number, String[] columns) {
        if (columns.length < 2) {
            throw new IllegalArgumentException("must be listener,day or listener,attempt");
        }
        return new Row(number, new ListenerId(columns[0].strip()), name(columns[1].strip()));
    }

    private static Name name(String text) {
        if (!text.contains("-")) {
            return new Name.ByAttempt(new AttemptId(text));
        }
        try {
            return new Name.OnDay(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            throw new IllegalArgumentException("the day must be written as 2025-06-22", noDate);
        }
    }
}
