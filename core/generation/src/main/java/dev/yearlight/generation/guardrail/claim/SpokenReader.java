package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.claim.Claim.Amount;
import dev.yearlight.generation.guardrail.claim.Claim.Decade;
import dev.yearlight.generation.guardrail.claim.Claim.Fraction;
import dev.yearlight.generation.guardrail.claim.Claim.Multiple;
import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.text.Numeral;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words that are numbers without being numerals: half, twice, a third of, dozens, the eighties. */
final class SpokenReader {

    private static final int NEAR = 5;
    private static final int NEXT = 2;

    private static final Set<String> PLACED = Set.of(
            "first", "second", "other", "latter", "last", "final", "better", "back", "earlier", "later", "front");

    /** What a song does so many times. */
    private static final Set<String> OCCURRING = Set.of(
            "appeared",
            "appears",
            "appearing",
            "around",
            "back",
            "by",
            "came",
            "heard",
            "past",
            "played",
            "playing",
            "returned",
            "returns",
            "ran",
            "round",
            "served",
            "spun",
            "turned",
            "up",
            "visited",
            "on",
            "got",
            "in");

    private static final Set<String> SPENT_ON = Set.of("of", "with", "on", "in", "to", "for");

    private static final Map<String, Integer> DECADES = Map.of(
            "twenties",
            1920,
            "thirties",
            1930,
            "forties",
            1940,
            "fifties",
            1950,
            "sixties",
            1960,
            "seventies",
            1970,
            "eighties",
            1980,
            "nineties",
            1990,
            "noughties",
            2000);

    private static final Set<String> OTHERS = Set.of(
            "half",
            "quarter",
            "third",
            "hour",
            "twice",
            "double",
            "doubled",
            "doubling",
            "triple",
            "tripled",
            "tripling",
            "dozens",
            "hundreds",
            "thousands");

    private final Text text;
    private final Mask mask;
    private final CountedNoun nouns;
    private final DurationReader durations;
    private final CountReader counts;

    SpokenReader(Text text, Mask mask, CountedNoun nouns, DurationReader durations, CountReader counts) {
        this.text = text;
        this.mask = mask;
        this.nouns = nouns;
        this.durations = durations;
        this.counts = counts;
    }

    /** The words that are numbers without being numerals. */
    @Nullable
    Claim at(int word) {
        String spoken = text.word(word);
        String next = text.word(word + 1);
        return switch (spoken) {
            case "half" -> halfAt(word, next);
            case "quarter" -> next.equals("of") && isPart(word) ? counts.partAt(word, word, 25) : null;
            case "third" ->
                next.equals("of") && isOne(word - 1) && isPart(word) ? counts.partAt(word, word, 100.0 / 3) : null;
            case "hour" -> isOne(word - 1) ? durations.hourAt(word) : null;
            case "twice" -> twiceAt(word);
            case "doubled", "doubling" -> new Multiple(word, word + 1, 2, 0, approach(word, word + 1));
            case "tripled", "tripling" -> new Multiple(word, word + 1, 3, 0, approach(word, word + 1));
            case "double" -> comparedAt(word, 2);
            case "triple" -> comparedAt(word, 3);
            case "dozens" -> vagueAt(word, 24);
            case "hundreds" -> vagueAt(word, 200);
            case "thousands" -> vagueAt(word, 2_000);
            default -> DECADES.containsKey(spoken) ? new Decade(word, word + 1, decade(spoken)) : null;
        };
    }

    /** The words at which such a claim may begin. */
    static Set<String> words() {
        Set<String> words = new HashSet<>(OTHERS);
        words.addAll(DECADES.keySet());
        return words;
    }

    private static int decade(String spoken) {
        return DECADES.getOrDefault(spoken, 0);
    }

    private boolean isPart(int word) {
        return Whole.beginsAt(text, word + 1) || isOfHour(word);
    }

    private boolean isOfHour(int word) {
        return text.word(word + 2).equals("an") && text.word(word + 3).equals("hour");
    }

    private boolean isOne(int word) {
        String article = text.word(word);
        return article.equals("a") || article.equals("an") || article.equals("one");
    }

    private @Nullable Claim halfAt(int word, String next) {
        if (next.equals("a") && text.word(word + 2).equals("dozen")) {
            return counts.at(word, new Numeral(6, word + 3, 0, Numeral.Form.WORDS));
        }
        if (next.equals("an") && text.word(word + 2).equals("hour")) {
            return isSpentOn(word + 3) || followsName(word, NEAR) ? durations.minutes(word, word + 3, 30, 15) : null;
        }
        boolean placed = PLACED.contains(text.word(word - 1));
        return CountedNoun.PART_OF.contains(next) && !placed && Whole.beginsAt(text, word + 1)
                ? new Fraction(word, word + 1, 50, approach(word, word + 1))
                : null;
    }

    /** Half an hour "of" or "with" something is a claim; half an hour before something is a manner of speaking. */
    private boolean isSpentOn(int word) {
        return SPENT_ON.contains(text.word(word));
    }

    /** Twice the usual is a claim; to do something twice, or a double take, is a manner of speaking. */
    private @Nullable Claim comparedAt(int word, int value) {
        return Comparison.beginsAt(text, word + 1)
                ? new Multiple(word, word + 1, value, 0, approach(word, word + 1))
                : null;
    }

    /** "NAME came round twice" tells two plays. */
    private @Nullable Claim twiceAt(int word) {
        Claim compared = comparedAt(word, 2);
        boolean occurs = OCCURRING.contains(text.word(word - 1)) && followsName(word, NEAR);
        if (compared != null || !(occurs || followsName(word, NEXT))) {
            return compared;
        }
        return new Amount(word, word + 1, 2, 1, Measure.PLAYS, Approach.EXACT, false);
    }

    /** Whether a name stands soon before, in the same clause. */
    private boolean followsName(int word, int near) {
        for (int before = word - 1; before >= Math.max(0, word - near); before--) {
            if (mask.masked(before)) {
                return true;
            }
            if (!text.gapBefore(before).equals(" ") && !mask.masked(before - 1 < 0 ? before : before - 1)) {
                return false;
            }
        }
        return false;
    }

    /** Dozens of plays are a claim; dozens of anything else are a manner of speaking. */
    private @Nullable Claim vagueAt(int word, double least) {
        Measure measure = nouns.measureBehind(word + 1);
        return measure == null ? null : new Amount(word, word + 1, least, 0, measure, Approach.OVER, false);
    }

    private Approach approach(int first, int end) {
        return Approach.around(text, first, end);
    }
}
