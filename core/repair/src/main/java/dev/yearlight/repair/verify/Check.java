package dev.yearlight.repair.verify;

/** Looks at the evidence for one invariant. */
interface Check {

    Invariant invariant();

    Verdict of(Evidence evidence);
}
