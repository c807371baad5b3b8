package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.NumberWord;
import dev.yearlight.generation.guardrail.text.Numeral;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** Tells the numbers that are a manner of speaking: "a hundred times", "five minutes later", "I counted to ten". */
final class Manner {

    /** Nobody says in words that a day had more of anything, save of what was heard. */
    static final int MOST = 12;

    /** So few are pointed at more often than counted: "two of us", "three of those". */
    private static final int MOST_POINTED_AT = 5;

    private static final int MOST_HOURS = 3;
    private static final int MOST_OF_LABEL = 366;

    private static final LongSet LABELS = LongSet.ofWords(Set.of(
            "act",
            "aisle",
            "case",
            "channel",
            "chapter",
            "day",
            "entry",
            "exhibit",
            "floor",
            "gallery",
            "gate",
            "hall",
            "hour",
            "item",
            "lesson",
            "line",
            "mile",
            "no",
            "number",
            "object",
            "page",
            "paragraph",
            "part",
            "phase",
            "plate",
            "platform",
            "room",
            "round",
            "row",
            "rule",
            "scene",
            "seat",
            "section",
            "shelf",
            "stage",
            "step",
            "stop",
            "studio",
            "table",
            "take",
            "verse",
            "volume"));

    private static final LongSet LISTENING = LongSet.ofWords(
            Set.of("listen", "listened", "listening", "music", "total", "average", "usual", "usually", "normally"));

    private final Text text;
    private final Mask mask;

    Manner(Text text, Mask mask) {
        this.text = text;
        this.mask = mask;
    }

    /** "Three or four", "a wish or two": nobody has counted. */
    boolean isVague(int first, Numeral numeral) {
        if (numeral.form() != Numeral.Form.WORDS || numeral.value() > MOST) {
            return false;
        }
        int end = numeral.end();
        boolean opens = text.word(end).equals("or") && NumberWord.of(text.word(end + 1)) != null;
        boolean closes = text.word(first - 1).equals("or")
                && (numeral.value() == 2 || NumberWord.of(text.word(first - 2)) != null);
        return opens || closes;
    }

    /** "A thousand small things": as many as one cares to say. */
    boolean isAnyNumber(int first, Numeral numeral) {
        double value = numeral.value();
        boolean power = value == 100 || value == 1_000 || value == 1_000_000 || value == 1_000_000_000;
        String article = text.word(first - 1);
        return power && numeral.end() == first + 1 && (article.equals("a") || article.equals("the"));
    }

    /** "Five minutes later", "two weeks", "three days out", in a sentence that names nobody. */
    boolean isSomeTime(int first, Numeral numeral, Measure measure) {
        if (numeral.form() != Numeral.Form.WORDS || numeral.decimals() > 0) {
            return false;
        }
        double most = switch (measure) {
            case MINUTES, DAYS, WEEKS, MONTHS, YEARS -> MOST;
            case HOURS -> MOST_HOURS;
            case PLAYS, TRACKS, ARTISTS, EPISODES, SHOWS, GENRES, PERCENT, DECADES, MULTIPLE, BARE -> 0;
        };
        boolean listened = (measure == Measure.MINUTES || measure == Measure.HOURS) && speaksOfListening(first);
        return numeral.value() <= most && !listened && !namesAnyone(first);
    }

    /** "Two of us", "one, two, three", "the clock struck ten": small, and of nothing that is named or counted there. */
    boolean isPassing(int first, Numeral numeral) {
        if (numeral.form() != Numeral.Form.WORDS || numeral.value() > MOST || namesAnyone(first)) {
            return false;
        }
        boolean part = text.word(numeral.end()).equals("of");
        return numeral.value() <= MOST_POINTED_AT || (!part && countsNothing(first, numeral));
    }

    /** "Page two", "room 4". */
    boolean isLabelled(int first, Numeral numeral) {
        return first > 0
                && numeral.value() <= MOST_OF_LABEL
                && numeral.decimals() == 0
                && LABELS.contains(text.hash(first - 1))
                && (text.gapBefore(first).equals(" ") || text.gapBefore(first).equals(". "))
                && Measure.ofNoun(text.word(numeral.end())) == null;
    }

    /** Whether no other number stands in the sentence, and nothing behind this one. */
    private boolean countsNothing(int first, Numeral numeral) {
        int to = text.endOfSentence(first);
        for (int word = text.startOfSentence(first); word < to; word++) {
            boolean own = word >= first && word < numeral.end();
            if (!own && (text.isNumeral(word) || NumberWord.isOne(text, word))) {
                return false;
            }
        }
        int end = numeral.end();
        return end >= text.size() || !text.gapBefore(end).equals(" ") || OtherNoun.endsNoun(text, end);
    }

    private boolean speaksOfListening(int first) {
        int to = text.endOfSentence(first);
        for (int word = text.startOfSentence(first); word < to; word++) {
            if (LISTENING.contains(text.hash(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean namesAnyone(int first) {
        int to = text.endOfSentence(first);
        for (int word = text.startOfSentence(first); word < to; word++) {
            if (mask.masked(word)) {
                return true;
            }
        }
        return false;
    }
}
