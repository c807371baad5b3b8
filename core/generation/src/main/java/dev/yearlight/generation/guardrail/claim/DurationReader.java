package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.claim.Claim.Amount;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.text.Numeral;
import dev.yearlight.generation.guardrail.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads hours and the minutes behind them: two and a half hours, an hour and 12 minutes, half an hour. */
final class DurationReader {

    private final Text text;

    DurationReader(Text text) {
        this.text = text;
    }

    /** "An hour and a half", "an hour and 12 minutes"; an hour alone is a manner of speaking. */
    @Nullable
    Claim hourAt(int hour) {
        int rest = text.gapBefore(hour + 1).equals(" ") ? endOfRest(hour + 1) : 0;
        return rest == 0 ? null : hoursAndRest(hour, hour + 1, 1, rest);
    }

    /** So many hours, and what follows them. */
    Claim hoursAt(int first, int end, Numeral numeral) {
        int rest = endOfRest(end);
        return rest == 0 ? hours(first, end, numeral) : hoursAndRest(first, end, numeral.value(), rest);
    }

    /** Whether minutes follow the hours that end before the word. */
    boolean goesOn(int word) {
        return endOfRest(word) > 0;
    }

    private Claim hours(int first, int end, Numeral numeral) {
        double step = numeral.decimals() > 0 ? 30 : 60;
        return minutes(first, end, numeral.value() * 60, step);
    }

    private Claim hoursAndRest(int first, int afterHours, double hours, int rest) {
        if (text.word(rest - 1).equals("half")) {
            return minutes(first, rest, hours * 60 + 30, 30);
        }
        int word = text.word(afterHours).equals("and") ? afterHours + 1 : afterHours;
        Numeral minutes = Numeral.at(text, word);
        double more = minutes == null ? 0 : minutes.value();
        return minutes(first, rest, hours * 60 + more, 1);
    }

    /** The end of "and a half" or "and 12 minutes" behind hours; 0 where neither stands there. */
    private int endOfRest(int word) {
        String gap = text.gapBefore(word);
        if (!gap.equals(" ") && !gap.equals(", ")) {
            return 0;
        }
        boolean and = text.word(word).equals("and");
        if (and && text.word(word + 1).equals("a") && text.word(word + 2).equals("half")) {
            return word + 3;
        }
        Numeral minutes = Numeral.at(text, and ? word + 1 : word);
        if (minutes == null) {
            return 0;
        }
        String unit = text.word(minutes.end());
        return unit.equals("m") || Measure.ofNoun(unit) == Measure.MINUTES ? minutes.end() + 1 : 0;
    }

    Claim minutes(int first, int end, double value, double step) {
        return new Amount(first, end, value, step, Measure.MINUTES, Approach.around(text, first, end), false);
    }
}
