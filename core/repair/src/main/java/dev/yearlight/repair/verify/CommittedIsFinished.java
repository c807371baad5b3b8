package dev.yearlight.repair.verify;

import dev.yearlight.domain.ExpectedDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** I6: every record below the committed offset has ended: its days settled, or it was set aside. */
final class CommittedIsFinished implements Check {

    @Override
    public Invariant invariant() {
        return Invariant.I6;
    }

    @Override
    public Verdict of(Evidence evidence) {
        Set<String> setAside = evidence.parked().stream()
                .map(parked -> parked.cause().origin())
                .collect(Collectors.toSet());
        List<String> violations = new ArrayList<>();
        long committed = 0;
        for (TopicRecord record : evidence.records()) {
            Evidence.Offsets offsets = evidence.offsets().get(record.partition());
            if (offsets != null && record.offset() < offsets.committed()) {
                committed++;
                if (!finished(evidence, record, setAside)) {
                    violations.add("%s is committed (up to %d) and not finished"
                            .formatted(record.coordinates(), offsets.committed()));
                }
            }
        }
        return Verdict.of(violations, committed + " committed records");
    }

    private static boolean finished(Evidence evidence, TopicRecord record, Set<String> setAside) {
        return setAside.contains(record.coordinates())
                || (record.readable() && record.days().stream().allMatch(day -> settled(evidence, day)));
    }

    /** Days of listeners that this run is not about are not looked at. */
    private static boolean settled(Evidence evidence, ExpectedDay day) {
        ListenerEvidence listener = evidence.listeners().get(day.listener());
        return listener == null || listener.settled(day);
    }
}
