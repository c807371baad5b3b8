package dev.yearlight.tests.prose;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** A true piece of a text that a fact decides, and that another fact would make false. */
sealed interface Slot {

    /** As it stands in the text. */
    String shown();

    /** How a number stands there. */
    enum NumberForm {
        DIGITS,
        WORDS,
        TIMES,
        YEAR
    }

    /**
     * A whole number.
     *
     * @param exact the fact that it rounds
     * @param unit what it counts
     */
    record Count(double exact, NumberForm form, String unit, boolean american) implements Slot {

        long value() {
            return Math.round(exact);
        }

        @Override
        public String shown() {
            return switch (form) {
                case DIGITS -> String.format(Locale.ROOT, "%,d", value());
                case WORDS -> EnglishWords.number(value(), american);
                case TIMES -> EnglishWords.times(value());
                case YEAR -> Long.toString(value());
            };
        }

        Count in(NumberForm other) {
            return new Count(exact, other, unit, american);
        }

        /** Whether a number is neither the fact nor the fact cut or rounded to a whole number. */
        boolean belied(double number) {
            return Math.abs(number - exact) >= 1;
        }

        Count of(double other) {
            return new Count(other, form, unit, american);
        }
    }

    /**
     * A number with at most one decimal.
     *
     * @param unit what stands after it, blank included; may be empty
     */
    record Decimal(double value, String unit) implements Slot {

        @Override
        public String shown() {
            long tenths = Math.round(value * 10);
            return (tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0)) + unit;
        }
    }

    /**
     * Minutes as hours and minutes.
     *
     * @param exact the fact that it rounds
     */
    record Length(double exact) implements Slot {

        long minutes() {
            return Math.round(exact);
        }

        @Override
        public String shown() {
            String hours = counted(minutes() / 60, "hour");
            return minutes() % 60 == 0 ? hours : hours + " and " + counted(minutes() % 60, "minute");
        }

        private static String counted(long number, String noun) {
            return number + " " + noun + (number == 1 ? "" : "s");
        }
    }

    /** What a name names. */
    enum Named {
        ARTIST,
        TRACK,
        OTHER
    }

    /** A name from the data. */
    record Name(String name, Named named) implements Slot {

        @Override
        public String shown() {
            return name;
        }
    }

    /** The day's date in one of several forms. */
    record Date(LocalDate date, int form, boolean american) implements Slot {

        static final int FORMS = 4;

        /** The form that begins with the weekday. */
        static final int WITH_WEEKDAY = FORMS;

        @Override
        public String shown() {
            int day = date.getDayOfMonth();
            String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            String plain = american ? month + " " + day : day + " " + month;
            return switch (form) {
                case 0 -> plain;
                case 1 -> plain + (american ? ", " : " ") + date.getYear();
                case 2 -> "the " + EnglishWords.ordinalDigits(day) + " of " + month;
                case 3 ->
                    american
                            ? month + " " + EnglishWords.ordinalDigits(day)
                            : "the " + EnglishWords.ordinal(day) + " of " + month;
                default -> new Weekday(date.getDayOfWeek()).shown() + (american ? ", " : " ") + plain;
            };
        }

        Date of(LocalDate other) {
            return new Date(other, form, american);
        }
    }

    /** The day's weekday. */
    record Weekday(DayOfWeek day) implements Slot {

        @Override
        public String shown() {
            return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
    }

    /** How a time of day stands there. */
    enum ClockForm {
        DIGITS("HH:mm"),
        HALVES("h:mm a"),
        BRITISH("h.mma");

        private final DateTimeFormatter formatter;

        ClockForm(String pattern) {
            this.formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        }
    }

    /** When a play began. */
    record Clock(LocalTime time, ClockForm form, boolean american) implements Slot {

        @Override
        public String shown() {
            String text = time.format(form.formatter);
            return american ? text.replace("AM", "a.m.").replace("PM", "p.m.") : text.toLowerCase(Locale.ROOT);
        }

        Clock of(LocalTime other) {
            return new Clock(other, form, american);
        }
    }

    /** Words that nothing is changed in. */
    record Words(String shown) implements Slot {}
}
