package dev.yearlight.repair.verify;

/** What the evidence says of one invariant. */
public record Finding(Invariant invariant, Verdict verdict) {

    /** Whether it is broken. */
    public boolean violated() {
        return verdict instanceof Verdict.Violated;
    }
}
