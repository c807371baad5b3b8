package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.Category;
import dev.yearlight.generation.guardrail.Claim.Bare;
import java.util.Locale;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Compares a number with the figures of the day: value, owner, and the words that a figure needs beside it. */
final class FigureCheck {

    private FigureCheck() {}

    /** Looks for a fact that bears the number out; says what is wrong where none does. */
    static @Nullable String objection(
            Draft draft, Claim claim, @Nullable Measure measure, boolean asNew, DoublePredicate close) {
        String objection = measure == null
                ? "is a number that no figure bears out"
                : "is a number of " + measure.name().toLowerCase(Locale.ROOT) + " that no figure bears out";
        Passage passage = new Passage(draft, claim);
        Ownership ownership = new Ownership(passage, draft.facts());
        Scope scope = new Scope(passage);
        CueSearch cues = new CueSearch(passage);
        boolean owned = ownership.isOwned();
        boolean ofYear = scope.isOfYear();
        int subject = ownership.subject();
        boolean usual = scope.saysUsual();
        boolean total = scope.isTotal(ownership);
        boolean artists = measure == Measure.ARTISTS;
        boolean counting = artists || (claim instanceof Bare bare && bare.ofOthers());
        boolean saidNew = asNew || (counting && scope.saysNew());
        boolean saidAll = artists && !saidNew && scope.saysAll();
        for (Fact fact : draft.facts().numbers()) {
            if ((measure != null && fact.measure() != measure) || !close.test(fact.value())) {
                continue;
            }
            if (subject != Mask.NONE && fact.owned() && fact.owner() != subject) {
                objection = "belongs to another name than the sentence says";
            } else if (total && fact.owned() && ofNames(fact)) {
                objection = "belongs to a name, and is not all of the day's";
            } else if (owned && !fact.owned() && ofNames(fact)) {
                objection = "is the day's, not that of the name beside it";
            } else if (ofYear && fact.cue() != Cue.YEAR) {
                objection = "is not the year's";
            } else if (saidNew && fact.cue() != Cue.NEW) {
                objection = "is not the number of new artists";
            } else if (saidAll && fact.cue() == Cue.NEW) {
                objection = "is the number of new artists, and not of all";
            } else if (usual && fact.measure() == Measure.MINUTES && fact.cue() != Cue.USUAL) {
                objection = "is not what is usual";
            } else if (!cues.gives(fact.cue()) && !(counting && !artists && isFigureOfTheDay(draft, fact))) {
                objection = "belongs to " + what(fact.cue()) + ", which the sentence does not say";
            } else if (fact.owned() && !ownership.names(fact)) {
                objection = "belongs to another name than the sentence says";
            } else {
                return null;
            }
        }
        return objection;
    }

    /** On a day of discoveries whatever a story counts may stand for them: "the house with 16 doors". */
    private static boolean isFigureOfTheDay(Draft draft, Fact fact) {
        return fact.cue() == Cue.NEW
                && fact.measure() == Measure.ARTISTS
                && draft.facts().category() == Category.DISCOVERY;
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
