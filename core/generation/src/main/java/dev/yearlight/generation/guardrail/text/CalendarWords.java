package dev.yearlight.generation.guardrail.text;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The English names of months and weekdays, in lower case. */
public final class CalendarWords {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12));

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "monday",
            DayOfWeek.MONDAY,
            "tuesday",
            DayOfWeek.TUESDAY,
            "wednesday",
            DayOfWeek.WEDNESDAY,
            "thursday",
            DayOfWeek.THURSDAY,
            "friday",
            DayOfWeek.FRIDAY,
            "saturday",
            DayOfWeek.SATURDAY,
            "sunday",
            DayOfWeek.SUNDAY);

    private CalendarWords() {}

    /** Whether the word names a month or a weekday, of whatever meaning. */
    public static boolean contain(String word) {
        return MONTHS.containsKey(word) || weekday(word) != null;
    }

    /** 1 to 12; 0 where the word names no month. */
    public static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    /** The day that the word names, also in the plural. */
    public static @Nullable DayOfWeek weekday(String word) {
        DayOfWeek weekday = WEEKDAYS.get(word);
        return weekday == null && word.endsWith("s") ? WEEKDAYS.get(word.substring(0, word.length() - 1)) : weekday;
    }

    /** All of them, the plurals too. */
    public static Set<String> all() {
        Set<String> words = new HashSet<>(MONTHS.keySet());
        for (String weekday : WEEKDAYS.keySet()) {
            words.add(weekday);
            words.add(weekday + "s");
        }
        return words;
    }
}
