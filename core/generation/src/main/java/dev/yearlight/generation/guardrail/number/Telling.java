package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.guardrail.claim.Claim;
import dev.yearlight.generation.guardrail.claim.Claim.Amount;
import dev.yearlight.generation.guardrail.facts.Cue;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.facts.Fact;
import java.util.List;

/** A text with all that it claims, so that one number can be judged by what the others say. */
record Telling(Draft draft, List<Claim> claims) {

    /**
     * Whether the text may tell a figure without a word that says what it is of: it tells the day's own figure of the
     * same measure as well, so that a reader tells them apart, and none of its numbers is that figure beside the words
     * that are missing here.
     */
    boolean setsApart(Fact figure, Claim claim) {
        boolean apart = false;
        for (Claim other : claims) {
            if (other == claim || !isOfTheDay(other, figure)) {
                continue;
            }
            if (isExchanged(figure, claim, other)) {
                return false;
            }
            apart = true;
        }
        return apart;
    }

    /** Whether the day's own figure stands beside the words that are missing beside the other one. */
    boolean isExchanged(Fact figure, Claim claim) {
        for (Claim other : claims) {
            if (other != claim && isOfTheDay(other, figure) && isExchanged(figure, claim, other)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the sentence of another number begins with the owner and goes on to a figure of the day itself, while
     * the sentence of the owner's figure does not name the owner.
     */
    boolean isExchangedWithOwner(Fact figure, Claim claim) {
        for (Claim other : claims) {
            if (other != claim
                    && draft.text().sentence(claim.first()) != draft.text().sentence(other.first())
                    && isOfTheDay(other, figure)
                    && new Subject(new Passage(draft, other), draft.facts().names()).isLed(figure)) {
                return true;
            }
        }
        return false;
    }

    private boolean isExchanged(Fact figure, Claim claim, Claim other) {
        return draft.text().sentence(claim.first()) != draft.text().sentence(other.first())
                && new CueSearch(new Passage(draft, other)).gives(figure.cue());
    }

    /** Whether the claim tells a figure of the day itself, of the same measure as the other one. */
    private boolean isOfTheDay(Claim claim, Fact other) {
        boolean otherMeasure = claim instanceof Amount amount && amount.measure() != other.measure();
        if (!(claim instanceof Claim.Count count) || otherMeasure) {
            return false;
        }
        for (Fact fact : draft.facts().numbers()) {
            boolean ofTheDay = fact.cue() == Cue.NONE && !fact.owned() && fact.measure() == other.measure();
            if (ofTheDay && tells(count, fact.value()) && !tells(count, other.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(Claim.Count count, double figure) {
        return Closeness.matches(count.value(), figure, count.step(), count.approach());
    }
}
