package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.generation.guardrail.text.Characters;
import dev.yearlight.generation.guardrail.text.Folding;
import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;

/** The words at which a name may begin: those of the story, and of the labels that end with a name. */
final class SpokenWords {

    private final LongSet hashes;
    private boolean latin = true;

    SpokenWords(Text story) {
        hashes = new LongSet(story.size());
        add(story);
    }

    void add(Text text) {
        for (int word = 0; word < text.size(); word++) {
            hashes.add(text.hash(word));
        }
        latin &= text.isLatin();
    }

    /** Whether a word is one of them, by its hash. */
    boolean contains(long hash) {
        return hashes.contains(hash);
    }

    /**
     * Tells most names of a year without taking them apart.
     *
     * @return whether the name has at most so many words and begins with none of these; false where a glance at its
     *     characters cannot tell
     */
    boolean surelyMiss(String name, int mostWords) {
        return beginsElsewhere(name) && (name.length() <= 2 * mostWords || hasAtMost(mostWords, name));
    }

    private boolean beginsElsewhere(String name) {
        long first = Hashing.START;
        int kind = Characters.NO_WORD;
        boolean other = false;
        for (int at = 0; at < name.length(); at++) {
            char c = glance(name.charAt(at));
            if (c == Folding.NOT_ALONE) {
                return false;
            }
            int here = Characters.wordKind(c);
            if (kind != Characters.NO_WORD && here != kind) {
                break;
            }
            if (here != Characters.NO_WORD) {
                first = Hashing.step(first, Characters.lowerCase(c));
                other |= Characters.isOfOtherScript(c);
            }
            kind = here;
        }
        return kind == Characters.NO_WORD || (other ? latin : !hashes.contains(Hashing.end(first)));
    }

    private static boolean hasAtMost(int mostWords, String name) {
        int words = 0;
        int before = Characters.NO_WORD;
        for (int at = 0; at < name.length(); at++) {
            char c = glance(name.charAt(at));
            if (c == Folding.NOT_ALONE) {
                return false;
            }
            int kind = Characters.wordKind(c);
            words += kind != Characters.NO_WORD && kind != before ? 1 : 0;
            before = kind;
        }
        return words <= mostWords;
    }

    /** The character as it is folded, or one that stands for it: letters of other scripts fold to letters. */
    private static char glance(char raw) {
        return raw < Folding.ASCII || Characters.isOfOtherScript(raw) ? raw : Folding.foldAlone(raw);
    }
}
