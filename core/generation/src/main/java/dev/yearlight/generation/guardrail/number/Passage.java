package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.guardrail.claim.Claim;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.facts.Names;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** The sentence that a claim stands in, and how its words join. */
final class Passage {

    /** Nothing but spaces and quotation marks. */
    static final char NO_MARK = 0;

    private static final LongSet CLAUSES = LongSet.ofWords(Set.of("and", "but", "while"));

    final Text text;
    final Mask mask;
    final Claim claim;

    /** The sentence's first word. */
    final int from;

    /** The word behind the sentence. */
    final int to;

    Passage(Draft draft, Claim claim) {
        this.text = draft.text();
        this.mask = draft.mask();
        this.claim = claim;
        this.from = text.startOfSentence(claim.first());
        this.to = text.endOfSentence(claim.first());
    }

    /** What stands for the word in lower case; 0 outside of the text. */
    long hash(int word) {
        return word < 0 || word >= text.size() ? 0 : text.hash(word);
    }

    /** The first mark between the word and the one before it. */
    char markBefore(int word) {
        int end = word < text.size() ? text.start(word) : text.length();
        for (int at = word == 0 ? 0 : text.end(word - 1); at < end; at++) {
            char c = text.at(at);
            if (c != ' ' && c != '"' && c != '\'') {
                return c;
            }
        }
        return NO_MARK;
    }

    /** Whether the word goes on where the one before it ended, in the same sentence. */
    boolean isJoined(int word) {
        return word > 0 && word < to && markBefore(word) == NO_MARK;
    }

    /** Whether the word belongs to a name that can own something. */
    boolean isNamed(int word) {
        return mask.masked(word) && mask.entities()[word] != Names.CATEGORY;
    }

    /** Whether the claim counts how often: "18 times". */
    boolean countsTimes() {
        return text.word(claim.end() - 1).startsWith("time");
    }

    /** Whether the sentence names anyone. */
    boolean namesAnyone() {
        for (int word = from; word < to; word++) {
            if (isNamed(word)) {
                return true;
            }
        }
        return false;
    }

    /** The first word of the sentence before. */
    int startOfSentenceBefore() {
        return from == 0 ? 0 : text.startOfSentence(from - 1);
    }

    /** The word behind the next sentence. */
    int endOfSentenceBehind() {
        return to == text.size() ? to : text.endOfSentence(to);
    }

    /** The first word of the claim's clause. */
    int startOfClause() {
        int first = claim.first();
        while (first > from && continues(first)) {
            first--;
        }
        return first;
    }

    /** The word behind the claim's clause. */
    int endOfClause() {
        int end = claim.end();
        while (end < to && continues(end)) {
            end++;
        }
        return end;
    }

    /** Whether the clause goes on at the word. */
    private boolean continues(int word) {
        return isJoined(word) && !CLAUSES.contains(hash(word));
    }
}
