package dev.yearlight.generation.guardrail.number;

import dev.yearlight.domain.Category;
import dev.yearlight.generation.guardrail.claim.Claim;
import dev.yearlight.generation.guardrail.claim.Claim.Bare;
import dev.yearlight.generation.guardrail.facts.Cue;
import dev.yearlight.generation.guardrail.facts.Fact;
import dev.yearlight.generation.guardrail.facts.Facts;
import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.facts.Measure;
import java.util.Locale;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Compares a number with the figures of the day: value, owner, and what the words beside it say that it is of. */
final class FigureCheck {

    private final Telling telling;
    private final Claim claim;
    private final Facts facts;
    private final @Nullable Measure measure;
    private final boolean artists;
    private final boolean counting;
    private final Ownership ownership;
    private final CueSearch cues;
    private final MissingCue missing;
    private final boolean owned;
    private final boolean ofYear;
    private final boolean usual;
    private final boolean total;
    private final boolean saidNew;
    private final boolean saidAll;

    private FigureCheck(Telling telling, Claim claim, @Nullable Measure measure, boolean asNew) {
        Passage passage = new Passage(telling.draft(), claim);
        Scope scope = new Scope(passage);
        this.telling = telling;
        this.claim = claim;
        this.facts = telling.draft().facts();
        this.measure = measure;
        this.artists = measure == Measure.ARTISTS;
        this.counting = artists || (claim instanceof Bare bare && bare.ofOthers());
        this.ownership = new Ownership(passage, facts);
        this.cues = new CueSearch(passage);
        this.missing = new MissingCue(telling, passage, cues);
        this.owned = ownership.isOwned();
        this.ofYear = scope.isOfYear();
        this.usual = scope.saysUsual();
        this.total = scope.isTotal(ownership);
        this.saidNew = asNew || (counting && scope.saysNew());
        this.saidAll = artists && !saidNew && scope.saysAll();
    }

    /** Looks for a fact that bears the number out; says what is wrong where none does. */
    static @Nullable String objection(
            Telling telling, Claim claim, @Nullable Measure measure, boolean asNew, DoublePredicate close) {
        return new FigureCheck(telling, claim, measure, asNew).objection(close);
    }

    private @Nullable String objection(DoublePredicate close) {
        String objection = measure == null
                ? "is a number that no figure bears out"
                : "is a number of " + measure.name().toLowerCase(Locale.ROOT) + " that no figure bears out";
        for (Fact fact : facts.numbers()) {
            if ((measure != null && fact.measure() != measure) || !close.test(fact.value())) {
                continue;
            }
            String fault = fault(fact);
            if (fault == null) {
                return null;
            }
            objection = fault;
        }
        return objection;
    }

    /** What the text says of the number that is not so of the fact. */
    private @Nullable String fault(Fact fact) {
        int subject = ownership.subject();
        if (subject != Mask.NONE && fact.owned() && fact.owner() != subject) {
            return "belongs to another name than the sentence says";
        }
        if (total && fact.owned() && ofNames(fact)) {
            return "belongs to a name, and is not all of the day's";
        }
        if (owned && !fact.owned() && ofNames(fact)) {
            return "is the day's, not that of the name beside it";
        }
        if (ofYear && fact.cue() != Cue.YEAR) {
            return "is not the year's";
        }
        if (saidNew && fact.cue() != Cue.NEW) {
            return "is not the number of new artists";
        }
        if (saidAll && fact.cue() == Cue.NEW) {
            return "is the number of new artists, and not of all";
        }
        if (usual && fact.measure() == Measure.MINUTES && fact.cue() != Cue.USUAL) {
            return "is not what is usual";
        }
        boolean ofTheDay = counting && !artists && isFigureOfTheDay(fact);
        if (!cues.gives(fact.cue()) && !ofTheDay && !missing.isAllowed(fact)) {
            return "belongs to " + what(fact.cue()) + ", which the text does not say";
        }
        if (fact.owned() && !ownership.names(fact)) {
            return "belongs to another name than the sentence says";
        }
        boolean exchanged = fact.owned() && ofNames(fact) && !ownership.isNamedHere(fact);
        return exchanged && telling.isExchangedWithOwner(fact, claim) ? "is told of all, and all's of its owner" : null;
    }

    /** On a day of discoveries whatever a story counts may stand for them: "the house with 16 doors". */
    private boolean isFigureOfTheDay(Fact fact) {
        return fact.cue() == Cue.NEW && fact.measure() == Measure.ARTISTS && facts.category() == Category.DISCOVERY;
    }

    /** What names have: minutes and plays. */
    private static boolean ofNames(Fact fact) {
        return fact.measure() == Measure.MINUTES || fact.measure() == Measure.PLAYS;
    }

    private static String what(Cue cue) {
        return switch (cue) {
            case NONE -> "the day";
            case YEAR -> "the whole year";
            case USUAL -> "a usual day";
            case NEW -> "the artists heard for the first time";
            case PODCAST -> "podcasts";
            case PAST -> "older music";
            case UNUSUAL -> "what is rare in the rest of the year";
            case HOUR -> "an hour of the day";
        };
    }
}
