package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.claim.Claim.CalendarDate;
import dev.yearlight.generation.guardrail.claim.Claim.Weekday;
import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.text.CalendarWords;
import dev.yearlight.generation.guardrail.text.Numeral;
import dev.yearlight.generation.guardrail.text.Text;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Reads dates, months, years and weekdays. */
final class CalendarReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private final Text text;
    private final Mask mask;

    CalendarReader(Text text, Mask mask) {
        this.text = text;
        this.mask = mask;
    }

    @Nullable
    Claim at(int word) {
        DayOfWeek weekday = CalendarWords.weekday(text.word(word));
        if (weekday != null) {
            return new Weekday(word, word + 1, weekday);
        }
        int month = month(word);
        if (month > 0) {
            return monthFirst(word, month);
        }
        Numeral number = Numeral.at(text, word);
        return number == null ? null : numberFirst(word, number);
    }

    /** 0 where it is no month; may and march are months only with a capital inside of a sentence or beside a number. */
    private int month(int word) {
        if (word >= text.size() || mask.masked(word)) {
            return 0;
        }
        int month = CalendarWords.month(text.word(word));
        boolean ambiguous = month == 3 || month == 5 || month == 8;
        if (!ambiguous) {
            return month;
        }
        boolean clear = text.isCapitalised(word) && !text.startsSentence(word);
        boolean counted = Numeral.at(text, word + 1) != null && text.isCapitalised(word);
        return clear || counted ? month : 0;
    }

    private Claim monthFirst(int word, int month) {
        int next = text.word(word + 1).equals("the") ? word + 2 : word + 1;
        Numeral day = text.gapBefore(next).equals(" ") ? Numeral.at(text, next) : null;
        if (day == null || !isDay(day)) {
            return day == null ? monthAlone(word, month) : monthAndYear(word, month, day, next);
        }
        return withYear(word, day.end(), month, (int) day.value());
    }

    /** "Since January" speaks of the year's beginning, which is told with its first day. */
    private Claim monthAlone(int word, int month) {
        boolean since =
                text.word(word - 1).equals("since") || text.word(word - 1).equals("from");
        return new CalendarDate(word, word + 1, 0, month, since && month == 1 ? 1 : 0);
    }

    private Claim monthAndYear(int word, int month, Numeral year, int next) {
        return isYear(year) && next == word + 1
                ? new CalendarDate(word, year.end(), (int) year.value(), month, 0)
                : new CalendarDate(word, year.end(), 0, month, (int) year.value());
    }

    private @Nullable Claim numberFirst(int word, Numeral number) {
        if (isYear(number)) {
            return isoDate(word, number);
        }
        int next = text.word(number.end()).equals("of") ? number.end() + 1 : number.end();
        int month = month(next);
        if (month > 0 && number.decimals() == 0) {
            return withYear(word, next + 1, month, (int) number.value());
        }
        boolean onThe = isDay(number)
                && number.ordinal()
                && text.word(word - 1).equals("the")
                && text.word(word - 2).equals("on");
        boolean ends = onThe && !text.gapBefore(number.end()).equals(" ");
        return ends ? new CalendarDate(word, number.end(), 0, 0, (int) number.value()) : null;
    }

    private @Nullable Claim isoDate(int word, Numeral year) {
        int end = year.end();
        boolean iso = text.isNumeral(end)
                && text.gapBefore(end).equals("-")
                && text.isNumeral(end + 1)
                && text.gapBefore(end + 1).equals("-");
        if (iso) {
            int month = Integer.parseInt(
                    text.word(end).substring(0, Math.min(2, text.word(end).length())));
            int day = Integer.parseInt(text.word(end + 1)
                    .substring(0, Math.min(2, text.word(end + 1).length())));
            return new CalendarDate(word, end + 2, (int) year.value(), month, day);
        }
        String next = text.word(end);
        boolean counted = Measure.ofNoun(next) != null
                || next.equals("s")
                || text.gapBefore(end).startsWith("%");
        return counted ? null : new CalendarDate(word, end, (int) year.value(), 0, 0);
    }

    private Claim withYear(int first, int end, int month, int day) {
        Numeral year = Numeral.at(text, end);
        return year != null && isYear(year)
                ? new CalendarDate(first, year.end(), (int) year.value(), month, day)
                : new CalendarDate(first, end, 0, month, day);
    }

    private static boolean isDay(Numeral number) {
        return number.decimals() == 0 && number.value() >= 1 && number.value() <= 31;
    }

    /** Four digits without a comma, as years are written. */
    private boolean isYear(Numeral number) {
        return number.form() == Numeral.Form.DIGITS
                && number.decimals() == 0
                && number.value() >= FIRST_YEAR
                && number.value() <= LAST_YEAR
                && text.word(number.end() - 1).length() == 4;
    }
}
