package dev.yearlight.local.writer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How amounts, times and a few words are written, here and across the Atlantic. */
final class Wording {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int SPOKEN_IN_HOURS = 120;
    private static final int NOON = 12;
    private static final Map<String, String> BRITISH = Map.of(
            "colour", "colour",
            "favour", "favour",
            "favourite", "favourite",
            "flavour", "flavour",
            "honour", "honour",
            "neighbour", "neighbour",
            "percent", "per cent");
    private static final Map<String, String> AMERICAN = Map.of(
            "colour", "color",
            "favour", "favor",
            "favourite", "favorite",
            "flavour", "flavor",
            "honour", "honor",
            "neighbour", "neighbor",
            "percent", "percent");

    private static final DateTimeFormatter AMERICAN_CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BRITISH_CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final Pattern RHYTHM_AND_BLUES = Pattern.compile("(?i)\\br&b\\b");
    private static final Pattern ELECTRONIC_DANCE_MUSIC = Pattern.compile("(?i)\\bedm\\b");

    private final boolean american;

    Wording(boolean american) {
        this.american = american;
    }

    /** Words that are spelled in two ways, by their British one. */
    Map<String, String> spellings() {
        return american ? AMERICAN : BRITISH;
    }

    /** Minutes as people say them: {@code 96 minutes}, {@code 4 hours and 12 minutes}. */
    static String duration(double minutes) {
        long whole = whole(minutes);
        if (whole < SPOKEN_IN_HOURS) {
            return whole + (whole == 1 ? " minute" : " minutes");
        }
        long rest = whole % MINUTES_PER_HOUR;
        String hours = count(whole / MINUTES_PER_HOUR) + " hours";
        return rest == 0 ? hours : hours + " and " + rest + (rest == 1 ? " minute" : " minutes");
    }

    /** A long time without its odd minutes: {@code more than 812 hours}. */
    static String wholeHours(double minutes) {
        long hours = (long) Math.floor(minutes / MINUTES_PER_HOUR);
        boolean exact = whole(minutes) == hours * MINUTES_PER_HOUR;
        return (exact ? "" : "more than ") + count(hours) + " hours";
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String times(double value) {
        return switch (String.format(Locale.ROOT, "%.1f", value)) {
            case "2.0" -> "twice";
            case "3.0" -> "three times";
            case "4.0" -> "four times";
            case "5.0" -> "five times";
            case String told -> told.replace(".0", "") + " times";
        };
    }

    /** The nearest whole, a half downwards: the half may itself have been rounded up from less. */
    static long whole(double value) {
        return (long) Math.ceil(value - 0.5);
    }

    String percent(double value) {
        return whole(value) + " " + spellings().get("percent");
    }

    String date(LocalDate date) {
        String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return american ? month + " " + date.getDayOfMonth() : date.getDayOfMonth() + " " + month;
    }

    String clock(LocalTime time) {
        return american
                ? AMERICAN_CLOCK.format(time) + (time.getHour() < NOON ? " am" : " pm")
                : BRITISH_CLOCK.format(time);
    }

    /** A genre with the capitals that initials have. */
    static String genre(String name) {
        String withBlues = RHYTHM_AND_BLUES.matcher(name).replaceAll("R&B");
        return ELECTRONIC_DANCE_MUSIC.matcher(withBlues).replaceAll("EDM");
    }

    String hour(int hour) {
        return switch (hour) {
            case 0 -> "midnight";
            case NOON -> "noon";
            default ->
                american ? hour % NOON + (hour < NOON ? " am" : " pm") : String.format(Locale.ROOT, "%02d:00", hour);
        };
    }

    static String partOfDay(int hour) {
        if (hour < 5 || hour > 21) {
            return "night";
        }
        if (hour < NOON) {
            return "morning";
        }
        return hour < 18 ? "afternoon" : "evening";
    }
}
