package dev.yearlight.repair.verify;

import java.util.List;

/** I8: after a second pass the cells, with the attempt that each paid for, are what they were. */
final class SecondPassChangesNothing implements Check {

    @Override
    public Invariant invariant() {
        return Invariant.I8;
    }

    @Override
    public Verdict of(Evidence evidence) {
        String now = CellDigest.of(evidence);
        return evidence.digestBefore()
                .map(before -> Verdict.of(
                        before.equals(now)
                                ? List.of()
                                : List.of("the cells' digest was %s and is %s".formatted(before, now)),
                        "digest " + now))
                .orElseGet(() -> new Verdict.NotObservable(
                        "publish the run's snapshots again, and name this digest then: " + now));
    }
}
