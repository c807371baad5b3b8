package dev.yearlight.generation.guardrail;

import java.util.Locale;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Compares a number with the figures of the day: value, owner, and the words that a figure needs beside it. */
final class FigureCheck {

    private static final Set<String> USUAL = Set.of("usual", "ordinary", "average", "typical", "normal", "median");
    private static final Set<String> NEXT_CLAUSE = Set.of("and", "but", "while", "this");
    private static final int NEAR = 6;

    private FigureCheck() {}

    /** Looks for a fact that bears the number out; says what is wrong where none does. */
    static @Nullable String objection(
            Draft draft, Claim claim, @Nullable Measure measure, boolean asNew, DoublePredicate close) {
        String objection = measure == null
                ? "is a number that no figure bears out"
                : "is a number of " + measure.name().toLowerCase(Locale.ROOT) + " that no figure bears out";
        Surroundings surroundings = new Surroundings(draft, claim);
        boolean owned = surroundings.isOwned();
        boolean ofYear = surroundings.isOfYear();
        int subject = surroundings.subject();
        boolean afterUsual = saysUsual(draft.text(), claim);
        boolean total = surroundings.isTotal();
        boolean saidNew = measure == Measure.ARTISTS && (asNew || surroundings.clauseSaysNew());
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
            } else if (afterUsual && fact.measure() == Measure.MINUTES && fact.cue() != Cue.USUAL) {
                objection = "is not what is usual";
            } else if (!surroundings.cue(fact.cue())) {
                objection = "belongs to " + what(fact.cue()) + ", which the sentence does not say";
            } else if (fact.owned() && !surroundings.names(fact)) {
                objection = "belongs to another name than the sentence says";
            } else {
                return null;
            }
        }
        return objection;
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

    /** "A usual 61 minutes", "on ordinary days you stop after 52", "52 minutes on a normal day". */
    private static boolean saysUsual(Text text, Claim claim) {
        int end = claim.end();
        if (text.word(end).equals("on") && USUAL.contains(text.word(end + 2))) {
            return true;
        }
        if (text.word(end).equals("which") && text.word(end + 2).equals("what")) {
            return true;
        }
        for (int word = claim.first() - 1; word >= Math.max(0, claim.first() - NEAR); word--) {
            if (!text.gapBefore(word + 1).equals(" ") || NEXT_CLAUSE.contains(text.word(word))) {
                return false;
            }
            if (USUAL.contains(text.word(word))) {
                return true;
            }
        }
        return false;
    }
}
