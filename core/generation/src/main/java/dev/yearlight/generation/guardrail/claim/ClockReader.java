package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.claim.Claim.ClockTime;
import dev.yearlight.generation.guardrail.text.Numeral;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads times of day: 8:15, 8.15 pm, 8 am, eight o'clock, half past eight, ten to nine, eight in the morning. */
final class ClockReader {

    private static final int HALF_DAY = 720;
    private static final Set<String> LOOSE = Set.of(
            "around", "about", "near", "nearly", "almost", "roughly", "past", "after", "before", "towards", "toward");

    private final Text text;

    ClockReader(Text text) {
        this.text = text;
    }

    @Nullable
    Claim at(int word) {
        String spoken = text.word(word);
        if (spoken.equals("half") && text.word(word + 1).equals("past")) {
            return relative(word, word + 2, 30);
        }
        if (spoken.equals("quarter")) {
            return switch (text.word(word + 1)) {
                case "past" -> relative(word, word + 2, 15);
                case "to" -> relative(word, word + 2, -15);
                default -> null;
            };
        }
        Numeral number = Numeral.at(text, word);
        return number == null || number.ordinal() ? null : numbered(word, number);
    }

    private @Nullable Claim numbered(int word, Numeral number) {
        int end = number.end();
        boolean digits = number.form() == Numeral.Form.DIGITS;
        if (digits
                && text.isNumeral(end)
                && text.gapBefore(end).equals(":")
                && text.word(end).length() == 2) {
            int minute = Integer.parseInt(text.word(end)) + (int) (Math.min(number.value(), 99) * 60);
            return told(word, end + 1, minute, number.value() > 12 || number.value() == 0 || leadingZero(word));
        }
        if (number.decimals() == 2 && halfOfDay(end) != Half.UNTOLD) {
            int hour = (int) number.value();
            return told(word, end, hour * 60 + (int) Math.round((number.value() - hour) * 100), false);
        }
        if (number.decimals() > 0 || (number.value() > 24 && halfOfDay(end) == Half.UNTOLD)) {
            return null;
        }
        boolean oClock = text.word(end).equals("o") && text.word(end + 1).equals("'clock");
        if (oClock || halfOfDay(end) != Half.UNTOLD) {
            return told(word, oClock ? end + 2 : end, (int) (number.value() * 60), false);
        }
        return minutesToOrPast(word, number);
    }

    private @Nullable Claim minutesToOrPast(int word, Numeral number) {
        boolean roundly = number.value() % 5 == 0 && number.value() < 30;
        return switch (text.word(number.end())) {
            case "past" -> relative(word, number.end() + 1, (int) number.value());
            case "to" -> roundly && !isRange(word) ? relative(word, number.end() + 1, -(int) number.value()) : null;
            default -> null;
        };
    }

    private boolean isRange(int word) {
        String before = text.word(word - 1);
        return before.equals("from") || before.equals("between");
    }

    private @Nullable Claim relative(int first, int hourWord, int minutes) {
        Numeral hour = Numeral.at(text, hourWord);
        if (hour == null || hour.ordinal() || hour.value() > 24 || hour.decimals() > 0) {
            return null;
        }
        ClockTime time = told(first, hour.end(), (int) (hour.value() * 60 + minutes), hour.value() > 12);
        return new ClockTime(first, time.end(), time.minute(), time.halfTold(), true);
    }

    private ClockTime told(int first, int end, int minute, boolean twentyFour) {
        boolean loose = LOOSE.contains(text.word(first - 1));
        Half half = halfOfDay(end);
        if (half != Half.UNTOLD && minute >= HALF_DAY + 60) {
            return new ClockTime(first, endOfHalf(end), minute, true, false);
        }
        return switch (half) {
            case MORNING -> new ClockTime(first, endOfHalf(end), minute % HALF_DAY, true, loose);
            case EVENING -> new ClockTime(first, endOfHalf(end), minute % HALF_DAY + HALF_DAY, true, loose);
            case UNTOLD -> new ClockTime(first, end, minute, twentyFour, loose);
        };
    }

    private enum Half {
        MORNING,
        EVENING,
        UNTOLD
    }

    private Half halfOfDay(int word) {
        String next = text.word(word);
        if (next.equals("am") || (next.equals("a") && text.word(word + 1).equals("m"))) {
            return Half.MORNING;
        }
        if (next.equals("pm") || (next.equals("p") && text.word(word + 1).equals("m"))) {
            return Half.EVENING;
        }
        if (next.equals("at") && text.word(word + 1).equals("night")) {
            return Half.EVENING;
        }
        if (!next.equals("in") || !text.word(word + 1).equals("the")) {
            return Half.UNTOLD;
        }
        return switch (text.word(word + 2)) {
            case "morning" -> Half.MORNING;
            case "afternoon", "evening" -> Half.EVENING;
            default -> Half.UNTOLD;
        };
    }

    private int endOfHalf(int word) {
        return switch (text.word(word)) {
            case "am", "pm" -> word + 1;
            case "in" -> word + 3;
            default -> word + 2;
        };
    }

    private boolean leadingZero(int word) {
        return text.word(word).length() == 2 && text.word(word).charAt(0) == '0';
    }
}
