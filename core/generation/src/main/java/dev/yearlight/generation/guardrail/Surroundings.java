package dev.yearlight.generation.guardrail;

import java.util.Set;

/** The sentence that a claim stands in, and the one before it: which words and names they hold. */
final class Surroundings {

    private static final int NEAR_USUAL = 9;
    private static final Set<String> TIES = Set.of("with", "of", "from", "by", "to", "for", "on");

    private final Text text;
    private final Mask mask;
    private final Claim claim;
    private final int from;
    private final int to;

    Surroundings(Draft draft, Claim claim) {
        this.text = draft.text();
        this.mask = draft.mask();
        this.claim = claim;
        int sentence = text.sentence(claim.first());
        int first = claim.first();
        while (first > 0 && text.sentence(first - 1) == sentence) {
            first--;
        }
        int end = claim.first();
        while (end < text.size() && text.sentence(end) == sentence) {
            end++;
        }
        this.from = first;
        this.to = end;
    }

    /** Whether a word of the cue stands near: in this sentence or the one before. */
    boolean cue(Cue cue) {
        if (cue == Cue.NONE) {
            return true;
        }
        int earliest = cue == Cue.USUAL ? Math.max(from, claim.first() - NEAR_USUAL) : startOfSentenceBefore(from);
        int latest = cue == Cue.USUAL ? Math.min(to, claim.end() + NEAR_USUAL) : to;
        for (int word = earliest; word < latest; word++) {
            boolean says = cue.isGivenBy(text.word(word))
                    || (cue == Cue.YEAR && text.word(word).length() == 4 && text.isNumeral(word));
            if (says && !isOfClaim(word)) {
                return true;
            }
        }
        return false;
    }

    /** A number is no cue for itself; its noun may be. */
    private boolean isOfClaim(int word) {
        return word >= claim.first() && word < claim.end() && text.isNumeral(word);
    }

    /** Whether the fact's owner is named where the number is told. */
    boolean names(Fact fact) {
        boolean named = false;
        boolean namedBefore = false;
        for (int word = from; word < to; word++) {
            int entity = mask.entities()[word];
            if (entity == Mask.NONE || entity == Names.CATEGORY) {
                continue;
            }
            if (fact.belongsTo(entity)) {
                return true;
            }
            named = true;
            namedBefore |= word < claim.first();
        }
        boolean open = !named || (!namedBefore && !isTiedToName());
        return open && namedLast(fact);
    }

    /** "38 minutes with NAME" tells whose they are. */
    private boolean isTiedToName() {
        int end = claim.end();
        return end + 1 < text.size() && TIES.contains(text.word(end)) && mask.masked(end + 1);
    }

    /** Whether the nearest earlier sentence that names anyone names the owner. */
    private boolean namedLast(Fact fact) {
        int word = from - 1;
        while (word >= 0 && !isNamed(word)) {
            word--;
        }
        if (word < 0) {
            return false;
        }
        int sentence = text.sentence(word);
        while (word >= 0 && text.sentence(word) == sentence) {
            if (isNamed(word) && fact.belongsTo(mask.entities()[word])) {
                return true;
            }
            word--;
        }
        return false;
    }

    private boolean isNamed(int word) {
        return mask.masked(word) && mask.entities()[word] != Names.CATEGORY;
    }

    private int startOfSentenceBefore(int sentenceStart) {
        int first = sentenceStart;
        int sentence = first == 0 ? 0 : text.sentence(first - 1);
        while (first > 0 && text.sentence(first - 1) == sentence) {
            first--;
        }
        return first;
    }
}
