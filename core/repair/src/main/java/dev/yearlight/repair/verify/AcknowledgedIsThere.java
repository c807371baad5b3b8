package dev.yearlight.repair.verify;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.Lineage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** I5: an event follows its cell's acknowledgement, so each event has its cell; and what this run shows was announced. */
final class AcknowledgedIsThere implements Check {

    @Override
    public Invariant invariant() {
        return Invariant.I5;
    }

    @Override
    public Verdict of(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        long[] events = {0};
        evidence.listeners().values().forEach(listener -> {
            listener.announced().forEach(event -> {
                events[0]++;
                boolean there = listener.cell(event.day())
                        .filter(cell -> cell.epoch() >= event.lineage().epoch())
                        .isPresent();
                if (!there) {
                    violations.add("%s: attempt %s was announced, and the day has no cell of its epoch"
                            .formatted(event.day(), event.lineage().attempt()));
                }
            });
            Set<AttemptId> announced = listener.announced().stream()
                    .map(event -> event.lineage().attempt())
                    .collect(Collectors.toSet());
            listener.stored().stream()
                    .filter(day -> day.cell().state() == DayState.WRITTEN)
                    .filter(day -> day.lineage()
                            .map(Lineage::run)
                            .filter(evidence.run()::equals)
                            .isPresent())
                    .filter(day -> !announced.contains(day.cell().attempt()))
                    .forEach(day -> violations.add("%s: attempt %s is visible and was never announced"
                            .formatted(day.day(), day.cell().attempt())));
        });
        return Verdict.of(violations, events[0] + " events have their cells");
    }
}
