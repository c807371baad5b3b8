package dev.yearlight.cli.repair;

import dev.yearlight.repair.parked.Parked;
import dev.yearlight.repair.parked.ParkedCause;
import dev.yearlight.repair.parked.ParkedPlace;
import dev.yearlight.repair.parked.ParkedWork;
import dev.yearlight.repair.parked.ParkedWork.FoldedDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is parked, for people: counts first, then a line each. */
public final class ParkedText {

    private static final String LINE = "%-10s  %-17s  %-11s  %-10s  %5s  %8s  %-10s  %s";
    private static final int DETAIL = 60;
    private static final String NOTHING = "-";

    private ParkedText() {}

    /**
     * The lines.
     *
     * @param limit of the lines after the counts; 0 for all
     */
    public static List<String> of(ParkedWork work, int limit) {
        List<String> lines = new ArrayList<>();
        Map<String, Long> reasons = new TreeMap<>();
        work.waiting().forEach(day -> reasons.merge(day.parked().cause().reason(), 1L, Long::sum));
        work.unreadable().forEach(bytes -> reasons.merge(bytes.cause().reason(), 1L, Long::sum));
        lines.add("waiting=%d unreadable=%d"
                .formatted(work.waiting().size(), work.unreadable().size()));
        reasons.forEach((reason, count) -> lines.add("  %-17s %d".formatted(Printable.of(reason), count)));
        List<String> rows = new ArrayList<>();
        work.days().forEach(day -> rows.add(line(day)));
        work.unreadable().forEach(bytes -> rows.add(line(bytes)));
        if (!rows.isEmpty()) {
            lines.add(LINE.formatted("AT", "REASON", "CATEGORY", "DAY", "EPOCH", "ATTEMPTS", "NOW", "DETAIL"));
        }
        int shown = limit == 0 ? rows.size() : Math.min(limit, rows.size());
        lines.addAll(rows.subList(0, shown));
        if (shown < rows.size()) {
            lines.add("… and " + (rows.size() - shown) + " more; --limit 0 shows all");
        }
        return lines;
    }

    /** All that is known of a day, without whose it is. */
    public static List<String> details(FoldedDay day) {
        Parked.Day parked = day.parked();
        List<String> lines = new ArrayList<>(details(parked.place(), parked.cause()));
        lines.add("now         " + now(day));
        lines.add("category    " + parked.day().category().displayName());
        lines.add("day         " + parked.day().day());
        lines.add("epoch       " + parked.day().epoch());
        lines.add("run         " + parked.run());
        return lines;
    }

    /** All that is known of a record that could not be read. */
    public static List<String> details(ParkedPlace place, ParkedCause cause) {
        return List.of(
                "at          " + place,
                "reason      " + Printable.of(cause.reason()),
                "detail      " + Printable.of(cause.detail()),
                "origin      " + Printable.of(cause.origin()),
                "attempts    " + cause.attempts());
    }

    private static String line(FoldedDay day) {
        Parked.Day parked = day.parked();
        return LINE.formatted(
                parked.place(),
                Printable.of(parked.cause().reason()),
                parked.day().category().name(),
                parked.day().day(),
                parked.day().epoch(),
                parked.cause().attempts(),
                now(day),
                Printable.of(parked.cause().detail(), DETAIL));
    }

    private static String line(Parked.Unreadable bytes) {
        ParkedCause cause = bytes.cause();
        return LINE.formatted(
                bytes.place(),
                Printable.of(cause.reason()),
                NOTHING,
                NOTHING,
                NOTHING,
                cause.attempts(),
                "unreadable",
                Printable.of(cause.detail(), DETAIL));
    }

    /** What the cell says, in a word. */
    static String now(FoldedDay day) {
        return day.waits() ? "waits" : day.fate().name().toLowerCase(Locale.ROOT);
    }
}
