package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.claim.Claim.Amount;
import dev.yearlight.generation.guardrail.claim.Claim.Bare;
import dev.yearlight.generation.guardrail.claim.Claim.Decade;
import dev.yearlight.generation.guardrail.claim.Claim.Fraction;
import dev.yearlight.generation.guardrail.claim.Claim.Multiple;
import dev.yearlight.generation.guardrail.claim.Claim.Place;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.text.Numeral;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numerals with what they count: 38 minutes, 12 new artists, 40 %, two thirds of the day, the 1980s. */
final class CountReader {

    private static final Set<String> WORDS_OF_TIME = Set.of(
            "at", "by", "until", "till", "from", "before", "after", "past", "since", "around", "between", "to", "about",
            "toward", "towards");

    private static final Set<String> NEW_WORDS = Set.of("new", "unfamiliar", "fresh", "undiscovered", "unheard");

    private static final Set<String> NEW_NOUNS =
            Set.of("newcomer", "newcomers", "stranger", "strangers", "debutant", "debutants");

    private final Text text;
    private final CountedNoun nouns;
    private final DurationReader durations;
    private final OtherNoun others;
    private final Manner manner;

    CountReader(Text text, CountedNoun nouns, OtherNoun others, Manner manner, DurationReader durations) {
        this.text = text;
        this.others = others;
        this.manner = manner;
        this.nouns = nouns;
        this.durations = durations;
    }

    /** The claim of a number that begins at {@code first}. */
    @Nullable
    Claim at(int first, Numeral numeral) {
        int end = numeral.end();
        String next = text.word(end);
        if (numeral.ordinal()) {
            return new Place(first, end, (int) numeral.value());
        }
        if ((next.equals("s") && text.gapBefore(end).isEmpty()) || (next.equals("'s") && numeral.value() > 19)) {
            int from = (int) numeral.value();
            return new Decade(first, end + 1, from < 100 ? 1900 + from : from);
        }
        if (text.gapBefore(end).startsWith("%")) {
            return new Amount(first, end, numeral.value(), step(numeral), Measure.PERCENT, approach(first, end), false);
        }
        if (next.equals("per") && text.word(end + 1).equals("cent")) {
            return new Amount(
                    first, end + 2, numeral.value(), step(numeral), Measure.PERCENT, approach(first, end), false);
        }
        if (next.equals("thirds") || next.equals("quarters")) {
            double percent = numeral.value() * 100 / (next.equals("thirds") ? 3 : 4);
            boolean part = Whole.beginsAt(text, end + 1) || isOfHour(end);
            return part ? partAt(first, end, percent) : null;
        }
        return manner.isVague(first, numeral) ? null : countedAt(first, numeral, next);
    }

    private @Nullable Claim countedAt(int first, Numeral numeral, String next) {
        int end = numeral.end();
        if (next.equals("and")
                && text.word(end + 1).equals("a")
                && text.word(end + 2).equals("half")) {
            Numeral andHalf = new Numeral(numeral.value() + 0.5, end + 3, 1, numeral.form());
            return countedAt(first, andHalf, text.word(end + 3));
        }
        int noun = nouns.behind(end);
        Measure measure = noun < 0 ? null : Measure.ofNoun(text.word(noun));
        if (measure == null) {
            return bareAt(first, numeral);
        }
        boolean times = text.word(noun).startsWith("time");
        boolean any = (times || measure == Measure.YEARS) && manner.isAnyNumber(first, numeral);
        boolean someTime = manner.isSomeTime(first, numeral, measure) && !durations.goesOn(noun + 1);
        if (any || someTime || (isFree(numeral) && measure != Measure.HOURS)) {
            return null;
        }
        if (measure == Measure.HOURS) {
            return durations.hoursAt(first, noun + 1, numeral);
        }
        if (times && text.word(noun + 1).equals("over") && !others.followsName(first)) {
            return new Bare(first, noun + 2, numeral.value(), approach(first, end), false, true);
        }
        if (times && (numeral.decimals() > 0 || Comparison.beginsAt(text, noun + 1))) {
            return new Multiple(first, noun + 1, numeral.value(), numeral.decimals(), approach(first, end));
        }
        boolean asNew = measure == Measure.ARTISTS && (holdsNewWord(end, noun) || NEW_NOUNS.contains(text.word(noun)));
        return new Amount(first, noun + 1, numeral.value(), step(numeral), measure, near(first, end, noun), asNew);
    }

    private @Nullable Claim bareAt(int first, Numeral numeral) {
        boolean asHour = WORDS_OF_TIME.contains(text.word(first - 1))
                || (text.word(first - 1).equals("and") && text.word(first - 3).equals("between"));
        boolean free = isFree(numeral)
                || manner.isAnyNumber(first, numeral)
                || manner.isLabelled(first, numeral)
                || manner.isPassing(first, numeral)
                || others.isCountedBy(first, numeral);
        if (free) {
            return null;
        }
        int end = numeral.end();
        boolean asNew =
                NEW_WORDS.contains(text.word(end)) && text.gapBefore(end).equals(" ");
        return asNew
                ? new Amount(first, end, numeral.value(), 1, Measure.BARE, approach(first, end), true)
                : new Bare(first, end, numeral.value(), approach(first, end), asHour, others.standsBehind(end));
    }

    /** One is a pronoun more often than a number. */
    private static boolean isFree(Numeral numeral) {
        return numeral.form() == Numeral.Form.WORDS && numeral.value() == 1;
    }

    /** A quarter or a third of an hour or of the day. */
    Claim partAt(int first, int noun, double percent) {
        int of = noun + 1;
        return isOfHour(noun)
                ? durations.minutes(first, of + 3, percent * 60 / 100, 5)
                : new Fraction(first, of, percent, approach(first, of));
    }

    private boolean isOfHour(int noun) {
        return text.word(noun + 2).equals("an") && text.word(noun + 3).equals("hour");
    }

    private boolean holdsNewWord(int from, int to) {
        for (int word = from; word < to; word++) {
            if (NEW_WORDS.contains(text.word(word))) {
                return true;
            }
        }
        return false;
    }

    /** "400 and more minutes", "400 minutes and more". */
    private Approach near(int first, int end, int noun) {
        Approach approach = approach(first, end);
        return approach == Approach.EXACT ? approach(first, noun + 1) : approach;
    }

    private Approach approach(int first, int end) {
        return Approach.around(text, first, end);
    }

    private static double step(Numeral numeral) {
        return numeral.decimals() > 0 ? Math.pow(10, -numeral.decimals()) : 1;
    }
}
