package dev.yearlight.repair.verify;

import java.util.List;

/** What the evidence says of an invariant. */
public sealed interface Verdict {

    /**
     * It holds.
     *
     * @param evidence what was looked at, with counts
     */
    record Held(String evidence) implements Verdict {}

    /**
     * It does not hold.
     *
     * @param violations one each, in words that never name a listener
     */
    record Violated(List<String> violations) implements Verdict {

        /** Copies the list. */
        public Violated {
            violations = List.copyOf(violations);
        }
    }

    /** The evidence says nothing of it. */
    record NotObservable(String why) implements Verdict {}

    /** Held where there is no violation. */
    static Verdict of(List<String> violations, String evidence) {
        return violations.isEmpty() ? new Held(evidence) : new Violated(violations);
    }
}
