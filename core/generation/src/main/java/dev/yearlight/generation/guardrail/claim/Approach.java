package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** How a text approaches a number: as it is, or from one side. */
public enum Approach {
    EXACT,
    ABOUT,
    /** The figure lies above. */
    OVER,
    /** The figure lies below. */
    NEARLY;

    private static final Set<String> ABOUT_WORDS =
            Set.of("about", "around", "roughly", "approximately", "some", "circa");
    private static final Set<String> OVER_WORDS = Set.of("over", "past", "beyond", "above", "topped", "exceeding");
    private static final Set<String> NEARLY_WORDS = Set.of("nearly", "almost", "nearing", "under", "approaching");
    private static final Set<String> AND_MORE = Set.of("then", "more", "counting", "change");
    private static final Set<String> MOVES = Set.of(
            "turn", "turns", "turned", "turning", "hand", "hands", "handed", "handing", "roll", "rolls", "rolled",
            "flip", "flips", "flipped", "carry", "carried");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "your", "good", "full", "whole");

    /** Reads the words before the number and right behind it. */
    static Approach around(Text text, int first, int end) {
        if (text.gapBefore(end).startsWith("+")) {
            return OVER;
        }
        if (text.word(end).equals("and") && AND_MORE.contains(text.word(end + 1))) {
            return OVER;
        }
        if (text.word(end).equals("or") && text.word(end + 1).equals("so")) {
            return ABOUT;
        }
        int before = first - 1;
        while (before >= 0 && ARTICLES.contains(text.word(before)) && joins(text, before)) {
            before--;
        }
        return before < 0 || !joins(text, before) || isPhrasal(text, before) ? EXACT : of(text, before);
    }

    private static Approach of(Text text, int before) {
        String word = text.word(before);
        String earlier = text.word(before - 1);
        if (ABOUT_WORDS.contains(word)) {
            return ABOUT;
        }
        if (OVER_WORDS.contains(word)
                || (word.equals("than") && (earlier.equals("more") || earlier.equals("better")))
                || (word.equals("least") && earlier.equals("at"))
                || (word.equals("of") && earlier.equals("upwards"))) {
            return OVER;
        }
        boolean below = NEARLY_WORDS.contains(word)
                || (word.equals("than") && (earlier.equals("less") || earlier.equals("fewer")))
                || (earlier.equals("close") && (word.equals("to") || word.equals("on")))
                || (word.equals("of") && (earlier.equals("short") || earlier.equals("shy")));
        return below ? NEARLY : EXACT;
    }

    /** "Turned over 26 tracks" tells a movement, no measure. */
    private static boolean isPhrasal(Text text, int before) {
        return text.word(before).equals("over") && MOVES.contains(text.word(before - 1));
    }

    private static boolean joins(Text text, int before) {
        return text.gapBefore(before + 1).equals(" ");
    }
}
