package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Numeral;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** Tells the small numbers that count nothing of the day: "three reasons", "the same four lines", "all three". */
public final class OtherNoun {

    /** "All four" points back at what has been named. */
    private static final int MOST_NAMED = 5;

    /** "Fifty ways": a round number is a manner of speaking. */
    private static final int TENS = 10;

    private static final int WORDS_BEFORE_NOUN = 3;
    private static final int NEAR = 6;

    /** Nouns under which a story counts artists, tracks, plays or episodes. */
    private static final LongSet HEARD = LongSet.ofWords(Set.of(
            "airings",
            "appearances",
            "arrivals",
            "acquaintances",
            "audiences",
            "chapters",
            "choices",
            "compositions",
            "conversations",
            "creators",
            "cuts",
            "debuts",
            "discoveries",
            "doses",
            "encores",
            "encounters",
            "ensembles",
            "entries",
            "faces",
            "firsts",
            "friends",
            "groups",
            "guests",
            "handshakes",
            "hearings",
            "helpings",
            "hellos",
            "hits",
            "introductions",
            "items",
            "listens",
            "makers",
            "meetings",
            "newcomers",
            "numbers",
            "ones",
            "outfits",
            "outings",
            "performances",
            "performers",
            "pieces",
            "players",
            "programmes",
            "programs",
            "recordings",
            "records",
            "repeats",
            "repetitions",
            "returns",
            "rounds",
            "servings",
            "sessions",
            "sittings",
            "strangers",
            "talkers",
            "titles",
            "turns",
            "units",
            "visitors",
            "visits",
            "works",
            "writers"));

    /** Behind them the words are no more of the counted. */
    private static final LongSet NO_NOUNS = LongSet.ofWords(Set.of(
            "is",
            "was",
            "has",
            "his",
            "its",
            "as",
            "this",
            "us",
            "yes",
            "always",
            "perhaps",
            "sometimes",
            "of",
            "in",
            "on",
            "at",
            "and",
            "or",
            "to",
            "with",
            "for",
            "from",
            "by",
            "were",
            "are",
            "had",
            "that",
            "which",
            "who",
            "but",
            "than",
            "into",
            "over",
            "across",
            "between",
            "before",
            "after",
            "when",
            "while",
            "you",
            "your",
            "it",
            "the",
            "a",
            "an",
            "went",
            "came",
            "made",
            "if",
            "so",
            "then",
            "there",
            "here",
            "they",
            "we",
            "i"));

    private static final LongSet IRREGULAR = LongSet.ofWords(
            Set.of("people", "men", "women", "children", "feet", "teeth", "mice", "geese", "dice", "folk", "sheep"));

    private static final LongSet POINTING = LongSet.ofWords(Set.of(
            "all", "the", "these", "those", "other", "same", "you", "us", "them", "last", "first", "next", "no", "any",
            "every"));

    private static final LongSet NONE_OF = LongSet.ofWords(Set.of("no", "any", "every"));

    private final Text text;
    private final Mask mask;

    OtherNoun(Text text, Mask mask) {
        this.text = text;
        this.mask = mask;
    }

    /** Whether the number that begins at the word counts something that is not of the day's listening. */
    boolean isCountedBy(int first, Numeral numeral) {
        if (numeral.form() != Numeral.Form.WORDS) {
            return false;
        }
        boolean round = numeral.value() % TENS == 0;
        return ((numeral.value() <= Manner.MOST || round) && standsBehind(numeral.end()))
                || (numeral.value() <= MOST_NAMED && isPointedAt(first, numeral.end()));
    }

    /** Whether the word is no noun and stands before none. */
    public static boolean endsNoun(Text text, int word) {
        return NO_NOUNS.contains(text.hash(word));
    }

    /** Whether a name stands soon before, in the same sentence. */
    boolean followsName(int first) {
        for (int word = first - 1; word >= Math.max(0, first - NEAR); word--) {
            if (text.sentence(word) == text.sentence(first) && mask.masked(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun in the plural follows, and none under which listening is counted. */
    boolean standsBehind(int from) {
        boolean plural = false;
        for (int word = from; word < Math.min(text.size(), from + WORDS_BEFORE_NOUN); word++) {
            String gap = text.gapBefore(word);
            boolean joined = gap.equals(" ") || (word == from && gap.equals("-"));
            if (!joined || mask.masked(word) || text.isNumeral(word) || NO_NOUNS.contains(text.hash(word))) {
                break;
            }
            if (HEARD.contains(text.hash(word)) || Measure.ofNoun(text.word(word)) != null) {
                return false;
            }
            plural |= isPlural(word) || gap.equals("-");
        }
        return plural;
    }

    private boolean isPlural(int word) {
        int end = text.end(word);
        boolean longEnough = end - text.start(word) > 3;
        boolean s = text.lower(end - 1) == 's';
        char before = text.lower(end - 2 < 0 ? 0 : end - 2);
        return (longEnough && s && before != 's' && before != 'u' && before != 'i')
                || IRREGULAR.contains(text.hash(word));
    }

    /** "All three of them", "the other two", "the four": behind it no noun of its own stands. */
    private boolean isPointedAt(int first, int end) {
        boolean pointed = first > 0 && text.gapBefore(first).equals(" ") && POINTING.contains(text.hash(first - 1));
        if (pointed && NONE_OF.contains(text.hash(first - 1))) {
            return Measure.ofNoun(text.word(end)) == null;
        }
        if (!pointed || end >= text.size()) {
            return pointed;
        }
        boolean ends = !text.gapBefore(end).equals(" ");
        return ends || NO_NOUNS.contains(text.hash(end));
    }
}
