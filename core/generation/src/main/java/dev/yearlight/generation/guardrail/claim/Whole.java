package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** Tells what a half or a third is a part of: of the day's listening, or of anything else, as in "half the people". */
final class Whole {

    private static final int NEAR = 4;

    private static final LongSet OF_THE_DAY = LongSet.ofWords(Set.of(
            "all",
            "artists",
            "bands",
            "day",
            "everything",
            "it",
            "listening",
            "minutes",
            "music",
            "playlist",
            "plays",
            "songs",
            "streams",
            "that",
            "them",
            "these",
            "this",
            "those",
            "total",
            "tracks",
            "tunes",
            "what"));

    private static final LongSet LINKS = LongSet.ofWords(Set.of("of", "the", "your", "its", "that", "all"));

    private Whole() {}

    /** Whether the day's listening is named from the word on: "of the day", "your music", "of it". */
    static boolean beginsAt(Text text, int word) {
        for (int next = word; next < Math.min(text.size(), word + NEAR); next++) {
            boolean link = LINKS.contains(text.hash(next));
            boolean last = next + 1 >= text.size() || !text.gapBefore(next + 1).equals(" ");
            if (OF_THE_DAY.contains(text.hash(next)) && (!link || last)) {
                return true;
            }
            if (last || text.word(next).equals("and") || text.word(next).equals("in")) {
                return false;
            }
        }
        return false;
    }
}
