package dev.yearlight.repair.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** I17: every record is committed, and every expected day has ended. */
final class AllFinished implements Check {

    @Override
    public Invariant invariant() {
        return Invariant.I17;
    }

    @Override
    public Verdict of(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        new TreeMap<>(evidence.offsets()).forEach((partition, offsets) -> {
            if (offsets.committed() < offsets.end()) {
                violations.add("partition %d is committed up to %d and ends at %d"
                        .formatted(partition, offsets.committed(), offsets.end()));
            }
        });
        long unfinished = evidence.listeners().values().stream()
                .mapToLong(listener -> listener.expected().stream()
                        .filter(day -> !listener.settled(day))
                        .count())
                .sum();
        if (unfinished > 0) {
            violations.add(unfinished + " expected days have not ended");
        }
        return Verdict.of(violations, evidence.offsets().size() + " partitions without lag");
    }
}
