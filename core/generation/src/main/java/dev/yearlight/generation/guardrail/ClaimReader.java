package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.guardrail.Claim.Amount;
import dev.yearlight.generation.guardrail.Claim.Bare;
import dev.yearlight.generation.guardrail.Claim.Decade;
import dev.yearlight.generation.guardrail.Claim.Fraction;
import dev.yearlight.generation.guardrail.Claim.Multiple;
import dev.yearlight.generation.guardrail.Claim.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the claims of a text: every number, time and date outside of names and idioms. */
final class ClaimReader {

    private static final int ADJECTIVES = 3;

    private static final Set<String> NO_ADJECTIVES = Set.of(
            "of", "in", "on", "at", "and", "or", "to", "with", "for", "from", "by", "was", "were", "is", "are", "had",
            "that", "which", "who", "as", "but", "than", "into", "over", "across", "between", "before", "after", "when",
            "while", "you", "your", "it", "its", "the", "a", "an", "this", "went", "came", "made", "times");

    private static final Set<String> WORDS_OF_TIME = Set.of(
            "at", "by", "until", "till", "from", "before", "after", "past", "since", "around", "between", "to", "about",
            "toward", "towards");

    private static final Set<String> COMPARISONS = Set.of("your", "as", "more", "longer", "what", "usual", "normal");

    private static final Set<String> ORDINARY =
            Set.of("usual", "normal", "average", "typical", "ordinary", "median", "norm");

    private static final Set<String> NEW_WORDS = Set.of("new", "unfamiliar", "fresh", "undiscovered", "unheard");

    private static final Set<String> PART_OF = Set.of("of", "the", "your", "its", "that", "all");

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

    private final Text text;
    private final Mask mask;
    private final TermTrie idioms;
    private final List<Claim> claims = new ArrayList<>();
    private final CalendarReader calendar;
    private final ClockReader clock;

    private ClaimReader(Text text, Mask mask, TermTrie idioms) {
        this.text = text;
        this.mask = mask;
        this.idioms = idioms;
        this.calendar = new CalendarReader(text, mask);
        this.clock = new ClockReader(text);
    }

    static List<Claim> read(Text text, Mask mask, TermTrie idioms) {
        ClaimReader reader = new ClaimReader(text, mask, idioms);
        int word = 0;
        while (word < text.size()) {
            word = reader.readAt(word);
        }
        return reader.claims;
    }

    private int readAt(int word) {
        if (mask.masked(word)) {
            return word + 1;
        }
        int idiom = idioms.endAt(text, word);
        if (idiom > 0) {
            return idiom;
        }
        Claim claim = claimAt(word);
        if (claim == null) {
            return word + 1;
        }
        claims.add(claim);
        return claim.end();
    }

    private @Nullable Claim claimAt(int word) {
        Claim claim = calendar.at(word);
        if (claim == null) {
            claim = clock.at(word);
        }
        if (claim == null) {
            claim = wordAt(word);
        }
        if (claim == null) {
            Numeral numeral = Numeral.at(text, word);
            claim = numeral == null ? null : numberAt(word, numeral);
        }
        return claim;
    }

    /** The words that are numbers without being numerals. */
    private @Nullable Claim wordAt(int word) {
        String spoken = text.word(word);
        String next = text.word(word + 1);
        return switch (spoken) {
            case "half" -> halfAt(word, next);
            case "quarter" -> next.equals("of") ? partAt(word, word, 25) : null;
            case "third" -> next.equals("of") && isOne(word - 1) ? partAt(word, word, 100.0 / 3) : null;
            case "hour" -> isOne(word - 1) ? hourAt(word) : null;
            case "twice" -> twiceAt(word, next);
            case "double", "doubled", "doubling" -> new Multiple(word, word + 1, 2, 0, approach(word, word + 1));
            case "triple", "tripled", "tripling" -> new Multiple(word, word + 1, 3, 0, approach(word, word + 1));
            case "dozens" -> vagueAt(word, 24);
            case "hundreds" -> vagueAt(word, 200);
            case "thousands" -> vagueAt(word, 2_000);
            default -> DECADES.containsKey(spoken) ? new Decade(word, word + 1, decade(spoken)) : null;
        };
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
            return numberAt(word, new Numeral(6, word + 3, 0, Numeral.Form.WORDS));
        }
        if (next.equals("an") && text.word(word + 2).equals("hour")) {
            return minutes(word, word + 3, 30, 15);
        }
        boolean placed = PLACED.contains(text.word(word - 1));
        return PART_OF.contains(next) && !placed ? new Fraction(word, word + 1, 50, approach(word, word + 1)) : null;
    }

    /** A quarter or a third of an hour or of the day. */
    private Claim partAt(int first, int noun, double percent) {
        int of = noun + 1;
        boolean ofHour = text.word(of + 1).equals("an") && text.word(of + 2).equals("hour");
        return ofHour
                ? minutes(first, of + 3, percent * 60 / 100, 5)
                : new Fraction(first, of, percent, approach(first, of));
    }

    /** "An hour and a half", "an hour and 12 minutes"; an hour alone is a manner of speaking. */
    private @Nullable Claim hourAt(int hour) {
        int rest = endOfRest(hour + 1);
        return rest == 0 ? null : hoursAndRest(hour, hour + 1, 1, rest);
    }

    /** Twice the usual is a claim; to do something twice is a manner of speaking. */
    private @Nullable Claim twiceAt(int word, String next) {
        return isComparison(word + 1, next) ? new Multiple(word, word + 1, 2, 0, approach(word, word + 1)) : null;
    }

    private Claim vagueAt(int word, double least) {
        Measure measure = measureBehind(word + 1);
        return new Amount(word, word + 1, least, 0, measure == null ? Measure.BARE : measure, Approach.OVER, false);
    }

    private @Nullable Claim numberAt(int first, Numeral numeral) {
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
            return partAt(first, end, percent);
        }
        return countedAt(first, numeral, next);
    }

    private @Nullable Claim countedAt(int first, Numeral numeral, String next) {
        int end = numeral.end();
        if (next.equals("and")
                && text.word(end + 1).equals("a")
                && text.word(end + 2).equals("half")) {
            Numeral andHalf = new Numeral(numeral.value() + 0.5, end + 3, 1, numeral.form());
            return countedAt(first, andHalf, text.word(end + 3));
        }
        int noun = nounBehind(end);
        Measure measure = noun < 0 ? null : Measure.ofNoun(text.word(noun));
        if (measure == null) {
            return bareAt(first, numeral);
        }
        if (isFree(numeral) && measure != Measure.HOURS) {
            return null;
        }
        if (measure == Measure.HOURS) {
            int rest = endOfRest(noun + 1);
            return rest == 0 ? hours(first, noun + 1, numeral) : hoursAndRest(first, noun + 1, numeral.value(), rest);
        }
        boolean times = text.word(noun).startsWith("time");
        if (times && (numeral.decimals() > 0 || isComparison(noun + 1, text.word(noun + 1)))) {
            return new Multiple(first, noun + 1, numeral.value(), numeral.decimals(), approach(first, end));
        }
        boolean asNew = measure == Measure.ARTISTS && holdsNewWord(end, noun);
        return new Amount(first, noun + 1, numeral.value(), step(numeral), measure, near(first, end, noun), asNew);
    }

    private @Nullable Claim bareAt(int first, Numeral numeral) {
        boolean asHour = WORDS_OF_TIME.contains(text.word(first - 1))
                || (text.word(first - 1).equals("and") && text.word(first - 3).equals("between"));
        return isFree(numeral)
                ? null
                : new Bare(first, numeral.end(), numeral.value(), approach(first, numeral.end()), asHour);
    }

    /** One is a pronoun more often than a number. */
    private static boolean isFree(Numeral numeral) {
        return numeral.form() == Numeral.Form.WORDS && numeral.value() == 1;
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
        if (!text.gapBefore(word).equals(" ")) {
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

    private Claim minutes(int first, int end, double value, double step) {
        return new Amount(first, end, value, step, Measure.MINUTES, approach(first, end), false);
    }

    private boolean isComparison(int word, String next) {
        boolean article = next.equals("the") || next.equals("a") || next.equals("an");
        boolean sameSentence = word < text.size() && text.sentence(word) == text.sentence(word - 1);
        return sameSentence && (COMPARISONS.contains(next) || (article && ORDINARY.contains(text.word(word + 1))));
    }

    private boolean holdsNewWord(int from, int to) {
        for (int word = from; word < to; word++) {
            if (NEW_WORDS.contains(text.word(word))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Measure measureBehind(int word) {
        int noun = nounBehind(text.word(word).equals("of") ? word + 1 : word);
        return noun < 0 ? null : Measure.ofNoun(text.word(noun));
    }

    /** The counted noun behind a number: adjectives may stand between, and "of the 41"; -1 where there is none. */
    private int nounBehind(int from) {
        int start = from;
        if (text.word(from).equals("of")) {
            start = from + 1;
            while (PART_OF.contains(text.word(start)) || text.word(start).equals("those") || text.isNumeral(start)) {
                start++;
            }
        }
        for (int word = start; word < text.size() && word <= start + ADJECTIVES; word++) {
            String gap = text.gapBefore(word);
            if (mask.masked(word) || (!gap.equals(" ") && !gap.equals("-") && !gap.isEmpty())) {
                return -1;
            }
            if (Measure.ofNoun(text.word(word)) != null) {
                boolean compound = Measure.ofNoun(text.word(word + 1)) != null
                        && text.gapBefore(word + 1).equals(" ");
                return compound ? word + 1 : word;
            }
            if (NO_ADJECTIVES.contains(text.word(word))) {
                return -1;
            }
        }
        return -1;
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
