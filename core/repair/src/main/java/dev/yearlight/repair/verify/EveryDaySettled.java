package dev.yearlight.repair.verify;

import java.util.ArrayList;
import java.util.List;

/** I1: no expected day is without an end, and none has ended as another category. */
final class EveryDaySettled implements Check {

    @Override
    public Invariant invariant() {
        return Invariant.I1;
    }

    @Override
    public Verdict of(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        long[] days = {0};
        evidence.listeners()
                .values()
                .forEach(listener -> listener.expected().forEach(day -> {
                    days[0]++;
                    if (!listener.settled(day)) {
                        violations.add(
                                "%s, %s at epoch %d has not ended".formatted(day.day(), day.category(), day.epoch()));
                    }
                    listener.cell(day.day())
                            .filter(cell -> cell.epoch() == day.epoch() && cell.category() != day.category())
                            .ifPresent(cell -> violations.add("%s is expected as %s and stored as %s (attempt %s)"
                                    .formatted(day.day(), day.category(), cell.category(), cell.attempt())));
                }));
        return Verdict.of(violations, days[0] + " expected days");
    }
}
