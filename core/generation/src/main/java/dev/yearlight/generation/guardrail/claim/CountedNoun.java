package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a number counts: the noun behind it. */
final class CountedNoun {

    /** Words that tie a part to its whole. */
    static final Set<String> PART_OF = Set.of("of", "the", "your", "its", "that", "all");

    private static final int ADJECTIVES = 3;

    private static final Set<String> NO_ADJECTIVES = Set.of(
            "of", "in", "on", "at", "and", "or", "to", "with", "for", "from", "by", "was", "were", "is", "are", "had",
            "that", "which", "who", "as", "but", "than", "into", "over", "across", "between", "before", "after", "when",
            "while", "you", "your", "it", "its", "the", "a", "an", "this", "went", "came", "made", "times");

    private final Text text;
    private final Mask mask;

    CountedNoun(Text text, Mask mask) {
        this.text = text;
        this.mask = mask;
    }

    /** The measure of that noun, behind "of" too; null where there is none. */
    @Nullable
    Measure measureBehind(int word) {
        int noun = behind(text.word(word).equals("of") ? word + 1 : word);
        return noun < 0 ? null : Measure.ofNoun(text.word(noun));
    }

    /** The counted noun behind a number: adjectives may stand between, and "of the 41"; -1 where there is none. */
    int behind(int from) {
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
}
