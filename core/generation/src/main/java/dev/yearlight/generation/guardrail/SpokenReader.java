package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.guardrail.Claim.Amount;
import dev.yearlight.generation.guardrail.Claim.Decade;
import dev.yearlight.generation.guardrail.Claim.Fraction;
import dev.yearlight.generation.guardrail.Claim.Multiple;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words that are numbers without being numerals: half, twice, a third of, dozens, the eighties. */
final class SpokenReader {

    private static final Set<String> PLACED = Set.of(
            "first", "second", "other", "latter", "last", "final", "better", "back", "earlier", "later", "front");

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
    private final CountedNoun nouns;
    private final DurationReader durations;
    private final CountReader counts;

    SpokenReader(Text text, CountedNoun nouns, DurationReader durations, CountReader counts) {
        this.text = text;
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
            case "quarter" -> next.equals("of") ? counts.partAt(word, word, 25) : null;
            case "third" -> next.equals("of") && isOne(word - 1) ? counts.partAt(word, word, 100.0 / 3) : null;
            case "hour" -> isOne(word - 1) ? durations.hourAt(word) : null;
            case "twice" -> twiceAt(word);
            case "double", "doubled", "doubling" -> new Multiple(word, word + 1, 2, 0, approach(word, word + 1));
            case "triple", "tripled", "tripling" -> new Multiple(word, word + 1, 3, 0, approach(word, word + 1));
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

    private boolean isOne(int word) {
        String article = text.word(word);
        return article.equals("a") || article.equals("an") || article.equals("one");
    }

    private @Nullable Claim halfAt(int word, String next) {
        if (next.equals("a") && text.word(word + 2).equals("dozen")) {
            return counts.at(word, new Numeral(6, word + 3, 0, Numeral.Form.WORDS));
        }
        if (next.equals("an") && text.word(word + 2).equals("hour")) {
            return durations.minutes(word, word + 3, 30, 15);
        }
        boolean placed = PLACED.contains(text.word(word - 1));
        return CountedNoun.PART_OF.contains(next) && !placed
                ? new Fraction(word, word + 1, 50, approach(word, word + 1))
                : null;
    }

    /** Twice the usual is a claim; to do something twice is a manner of speaking. */
    private @Nullable Claim twiceAt(int word) {
        return Comparison.beginsAt(text, word + 1)
                ? new Multiple(word, word + 1, 2, 0, approach(word, word + 1))
                : null;
    }

    private Claim vagueAt(int word, double least) {
        Measure measure = nouns.measureBehind(word + 1);
        return new Amount(word, word + 1, least, 0, measure == null ? Measure.BARE : measure, Approach.OVER, false);
    }

    private Approach approach(int first, int end) {
        return Approach.around(text, first, end);
    }
}
