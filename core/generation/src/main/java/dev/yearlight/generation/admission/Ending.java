package dev.yearlight.generation.admission;

import dev.yearlight.generation.ModelOutcome;

/** How a call ended, as far as a limit is concerned. */
public enum Ending {
    /** The provider took it, whatever the text was worth. */
    ANSWERED,
    /** The provider turned it away as one too many. */
    THROTTLED,
    /** The provider failed or was out of reach. */
    FAILED,
    /** It says nothing of the load: it was cancelled, or could never have succeeded. */
    UNTOLD;

    static Ending of(ModelOutcome outcome) {
        return switch (outcome) {
            case ModelOutcome.Answered answered -> ANSWERED;
            case ModelOutcome.CutOff cutOff -> ANSWERED;
            case ModelOutcome.Declined declined -> ANSWERED;
            case ModelOutcome.Unusable unusable -> ANSWERED;
            case ModelOutcome.Throttled throttled -> THROTTLED;
            case ModelOutcome.Unavailable unavailable -> FAILED;
            case ModelOutcome.Misconfigured misconfigured -> UNTOLD;
        };
    }
}
