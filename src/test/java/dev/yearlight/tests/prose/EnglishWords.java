package dev.yearlight.tests.prose;

import java.time.LocalTime;
import java.util.List;

/** Numbers and times of day in words, as people write them. */
final class EnglishWords {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> IRREGULAR = List.of("zeroth", "first", "second", "third");
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private EnglishWords() {}

    /** A whole number below 10,000; the British say "and" where Americans do not. */
    static String number(long number, boolean american) {
        if (number < SMALL.size()) {
            return SMALL.get((int) number);
        }
        if (number < 100) {
            return joined(TENS.get((int) number / 10), "-", number % 10, american);
        }
        if (number < 1000) {
            return joined(SMALL.get((int) number / 100) + " hundred", american ? " " : " and ", number % 100, american);
        }
        String link = american || number % 1000 >= 100 ? " " : " and ";
        return joined(number(number / 1000, american) + " thousand", link, number % 1000, american);
    }

    private static String joined(String head, String link, long rest, boolean american) {
        return rest == 0 ? head : head + link + number(rest, american);
    }

    /** How often: once, twice, three times. */
    static String times(long number) {
        return switch ((int) number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> (number < 13 ? number(number, false) : Long.toString(number)) + " times";
        };
    }

    /** A day of the month: the eleventh. */
    static String ordinal(int number) {
        if (number >= 20) {
            String tens = TENS.get(number / 10);
            return number % 10 == 0 ? tens.substring(0, tens.length() - 1) + "ieth" : tens + "-" + ordinal(number % 10);
        }
        return switch (number) {
            case 1, 2, 3 -> IRREGULAR.get(number);
            case 5 -> "fifth";
            case 8 -> "eighth";
            case 9 -> "ninth";
            case 12 -> "twelfth";
            default -> SMALL.get(number) + "th";
        };
    }

    /** A day of the month with its ending: 11th. */
    static String ordinalDigits(int number) {
        boolean teen = number >= 11 && number <= 13;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** A time of day to the nearest half of an hour, never more than a quarter of an hour off. */
    static String roughly(LocalTime time) {
        int minute = time.getMinute();
        if (minute == 0) {
            return "at " + hour(time.getHour());
        }
        if (minute <= 15) {
            return "a little after " + hour(time.getHour());
        }
        if (minute >= 45) {
            return "a little before " + hour((time.getHour() + 1) % 24);
        }
        return "around half past " + hour(time.getHour());
    }

    private static String hour(int hour) {
        if (hour == 0) {
            return "midnight";
        }
        if (hour == NOON) {
            return "noon";
        }
        String name = SMALL.get(hour % NOON);
        if (hour < NOON) {
            return name + " in the morning";
        }
        return name + (hour < EVENING ? " in the afternoon" : " in the evening");
    }
}
