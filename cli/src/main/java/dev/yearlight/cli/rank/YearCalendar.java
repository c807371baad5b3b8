package dev.yearlight.cli.rank;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.ranking.Candidate;
import dev.yearlight.ranking.RankedYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A year as a calendar of weeks in SVG: colour by minutes, chosen days ringed and numbered; holds dates, numbers and
 * words of our own alone.
 */
final class YearCalendar {

    private static final int CELL = 15;
    private static final int STEP = 18;
    private static final int LEFT = 34;
    private static final int TOP = 24;
    private static final int WEEK = 7;
    private static final int LEVELS = 5;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final Snapshot snapshot;
    private final Map<LocalDate, List<Category>> categories;
    private final List<LocalDate> chosen;
    private final LocalDate firstMonday;
    private final int most;
    private final StringBuilder svg = new StringBuilder();

    private YearCalendar(RankedYear ranked) {
        this.snapshot = ranked.snapshot();
        this.categories = ranked.chosen().stream()
                .collect(Collectors.groupingBy(
                        Candidate::date, Collectors.mapping(Candidate::category, Collectors.toList())));
        this.chosen = ranked.chosen().stream().map(Candidate::date).toList();
        this.firstMonday = snapshot.window().from().with(DayOfWeek.MONDAY);
        this.most = snapshot.year().minutesByDay().stream()
                .max(Integer::compare)
                .filter(minutes -> minutes > 0)
                .orElse(1);
    }

    /** The whole window. */
    static String of(RankedYear ranked) {
        return new YearCalendar(ranked).draw();
    }

    private String draw() {
        long weeks = ChronoUnit.WEEKS.between(firstMonday, snapshot.window().lastDay()) + 1;
        add(
                "<svg class=\"calendar\" viewBox=\"0 0 %d %d\" role=\"group\" aria-label=\"Minutes by day\">",
                LEFT + weeks * STEP, TOP + WEEK * STEP);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY)) {
            add(
                    "<text class=\"tick\" x=\"0\" y=\"%d\">%s</text>",
                    TOP + (day.getValue() - 1) * STEP + CELL - 3, day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
        List<Integer> minutes = snapshot.year().minutesByDay();
        for (int day = 0; day < minutes.size(); day++) {
            draw(snapshot.window().from().plusDays(day), minutes.get(day));
        }
        return svg.append("</svg>").toString();
    }

    private void draw(LocalDate date, int minutes) {
        long x = LEFT + ChronoUnit.WEEKS.between(firstMonday, date) * STEP;
        int y = TOP + (date.getDayOfWeek().getValue() - 1) * STEP;
        if (date.getDayOfMonth() == 1) {
            add(
                    "<text class=\"tick\" x=\"%d\" y=\"14\">%s</text>",
                    x, date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
        List<Category> told = categories.getOrDefault(date, List.of());
        String title = title(date, minutes, told);
        if (told.isEmpty()) {
            add(
                    "<rect class=\"day level-%d\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"><title>%s</title></rect>",
                    level(minutes), x, y, CELL, CELL, title);
            return;
        }
        String category = told.getFirst().name().toLowerCase(Locale.ROOT).replace('_', '-');
        int number = chosen.indexOf(date) + 1;
        add(
                "<a href=\"#day-%d\" class=\"told %s\" aria-label=\"%s\"><title>%s</title>",
                number, category, title, title);
        add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>", x - 2, y - 2, CELL + 4, CELL + 4);
        add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text></a>", x + CELL / 2.0, y + CELL - 3, number);
    }

    private static String title(LocalDate date, int minutes, List<Category> told) {
        String names = told.stream().map(Category::displayName).collect(Collectors.joining(", "));
        String title = DATE.format(date) + ": " + FigureText.count(minutes, "minute");
        return (told.isEmpty() ? title : title + ", " + names).replace("'", "&#39;");
    }

    /** 0 for silence; else by the root, because few days have most of the minutes. */
    private int level(int minutes) {
        return minutes == 0 ? 0 : Math.clamp((int) Math.ceil(Math.sqrt((double) minutes / most) * LEVELS), 1, LEVELS);
    }

    // Every format of this class is a literal beside its arguments.
    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
