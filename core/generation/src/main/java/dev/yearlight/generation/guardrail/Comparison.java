package dev.yearlight.generation.guardrail;

import java.util.Set;

/** Words that make "twice" and "times" a multiple of something usual. */
final class Comparison {

    private static final Set<String> COMPARISONS = Set.of("your", "as", "more", "longer", "what", "usual", "normal");

    private static final Set<String> ORDINARY =
            Set.of("usual", "normal", "average", "typical", "ordinary", "median", "norm");

    private Comparison() {}

    /** Whether one begins at the word, in the sentence of the word before. */
    static boolean beginsAt(Text text, int word) {
        String next = text.word(word);
        boolean article = next.equals("the") || next.equals("a") || next.equals("an");
        boolean sameSentence = word < text.size() && text.sentence(word) == text.sentence(word - 1);
        return sameSentence && (COMPARISONS.contains(next) || (article && ORDINARY.contains(text.word(word + 1))));
    }
}
