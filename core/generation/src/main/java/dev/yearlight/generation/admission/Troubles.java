package dev.yearlight.generation.admission;

/**
 * What failures and refusals say of the load.
 *
 * <p>A level is known to be good once the calls of a whole round were answered at it. A refusal beyond that level is
 * believed once another one follows soon: beyond a ceiling nearly all are refused, and noise seldom comes twice. One at
 * or below that level is noise, or the doing of another client, unless it comes as one of many: then the provider takes
 * less than before, and what was known of it is void.
 */
final class Troubles {

    private static final double FAILURE_WEIGHT = 0.02;
    private static final double MANY_FAILURES = 0.1;
    private static final double REFUSAL_WEIGHT = 0.05;
    private static final double MANY_REFUSALS = 0.15;

    /** Answers between two refusals that confirm one another. */
    private static final int SOON = 6;

    private final MovingShare failures = new MovingShare(FAILURE_WEIGHT, MANY_FAILURES);
    private final MovingShare refusals = new MovingShare(REFUSAL_WEIGHT, MANY_REFUSALS);
    private double good;
    private int answersSinceRefusal = SOON;

    void ended(Ending ending) {
        if (ending == Ending.ANSWERED) {
            answersSinceRefusal++;
        }
        if (ending != Ending.UNTOLD) {
            failures.told(ending == Ending.FAILED);
            refusals.told(ending == Ending.THROTTLED);
        }
    }

    /** The calls of a round were answered at this level. */
    void answeredAt(double level) {
        good = Math.max(good, Math.rint(level));
    }

    /** A refusal at this level was believed, and this is the limit from now on. */
    void loweredTo(double limit) {
        good = Math.min(good, limit);
    }

    /** Whether a refusal at this level says that there is too much in flight; to be asked once for each. */
    boolean tooMuch(int level) {
        if (refusals.many()) {
            return true;
        }
        if (level <= good) {
            return false;
        }
        boolean confirmed = answersSinceRefusal < SOON;
        answersSinceRefusal = 0;
        return confirmed;
    }

    /** Whether so many are refused that another step of the same size would not do. */
    boolean refusesMany() {
        return refusals.many();
    }

    /** Whether this is no time to go beyond what is known to be good. */
    boolean forbidGrowthFrom(double level) {
        return level >= good && failures.many();
    }
}
