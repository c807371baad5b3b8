package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.guardrail.claim.Claim;
import dev.yearlight.generation.guardrail.claim.Claim.Amount;
import dev.yearlight.generation.guardrail.claim.Claim.Count;
import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** Tells a part that is told as greater than its whole: "16 artists, of which 66 were new". */
final class PartOfWhole {

    private static final LongSet OF_THEM =
            LongSet.ofWords(Set.of("which", "whom", "these", "those", "them", "that", "the"));
    private static final LongSet ARTICLES = LongSet.ofWords(Set.of("the", "your", "its", "his", "her", "my", "our"));
    private static final long OF = Hashing.of("of");

    private PartOfWhole() {}

    /** Whether the later of two claims of one sentence is a part of the earlier one, and greater than it. */
    static boolean isExceeded(Text text, Claim whole, Claim part) {
        return isGreater(part, whole)
                && text.sentence(whole.first()) == text.sentence(part.first())
                && (isOfThem(text, whole, part) || isOutOf(text, whole));
    }

    /** "40 plays out of 5": the earlier claim is the part. */
    static boolean isExceededBehind(Text text, Claim part, Claim whole) {
        int of = whole.first() - 1;
        of -= of > part.end() && ARTICLES.contains(text.hash(of)) ? 1 : 0;
        int out = of - 1;
        boolean links = of >= part.end()
                && text.hash(of) == OF
                && (of == part.end() || (out == part.end() && text.word(out).equals("out")));
        return links && isGreater(part, whole);
    }

    private static boolean isGreater(Claim part, Claim whole) {
        return whole instanceof Count one
                && part instanceof Count other
                && sameMeasure(whole, part)
                && other.value() > one.value();
    }

    /** "Of which sixty-six", "sixty-six of them". */
    private static boolean isOfThem(Text text, Claim whole, Claim part) {
        int before = part.first() - 2;
        boolean ahead = before >= whole.end()
                && text.hash(before) == OF
                && OF_THEM.contains(text.hash(before + 1))
                && before - whole.end() <= 3;
        boolean behind = part.end() + 1 < text.size()
                && text.hash(part.end()) == OF
                && OF_THEM.contains(text.hash(part.end() + 1))
                && part.first() - whole.end() <= 2;
        return ahead || behind;
    }

    /** "Out of 17 artists", "of the 17 artists" at the beginning of a sentence. */
    private static boolean isOutOf(Text text, Claim whole) {
        int of = whole.first() - 1;
        of -= of > 0 && ARTICLES.contains(text.hash(of)) ? 1 : 0;
        if (of < 0 || text.hash(of) != OF) {
            return false;
        }
        return text.startsSentence(of) || text.word(of - 1).equals("out");
    }

    private static boolean sameMeasure(Claim whole, Claim part) {
        return !(whole instanceof Amount one) || !(part instanceof Amount other) || one.measure() == other.measure();
    }
}
