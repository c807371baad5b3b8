package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** Words that make "twice" and "times" a multiple of something usual. */
final class Comparison {

    private static final int NEAR = 3;

    private static final Set<String> ORDINARY = Set.of(
            "usual",
            "normal",
            "average",
            "typical",
            "ordinary",
            "median",
            "norm",
            "daily",
            "regular",
            "everyday",
            "customary",
            "habitual",
            "standard",
            "common",
            "plain",
            "size",
            "length",
            "others",
            "rest");

    private static final Set<String> EXTENT = Set.of("much", "long", "many", "large", "big", "full", "busy");

    private Comparison() {}

    /** Whether one begins at the word, in the sentence of the word before. */
    static boolean beginsAt(Text text, int word) {
        if (word >= text.size() || !text.gapBefore(word).equals(" ")) {
            return false;
        }
        return switch (text.word(word)) {
            case "usual", "normal", "your", "yourself", "my", "our", "their" -> true;
            case "the", "a", "an" -> ORDINARY.contains(text.word(word + 1)) || ORDINARY.contains(text.word(word + 2));
            case "as" -> EXTENT.contains(text.word(word + 1));
            case "what" -> true;
            case "more", "longer" -> comparesBehind(text, word);
            default -> false;
        };
    }

    /** "More than", "more music than". */
    private static boolean comparesBehind(Text text, int word) {
        for (int next = word + 1; next <= word + NEAR; next++) {
            if (text.word(next).equals("than")) {
                return true;
            }
        }
        return false;
    }
}
