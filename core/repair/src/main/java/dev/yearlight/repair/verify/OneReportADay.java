package dev.yearlight.repair.verify;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.verify.ListenerEvidence.Announced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** I4: a day has one cell, no event tells of a higher epoch than it, and at its epoch only of the attempt that it names. */
final class OneReportADay implements Check {

    @Override
    public Invariant invariant() {
        return Invariant.I4;
    }

    @Override
    public Verdict of(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        long[] events = {0};
        evidence.listeners().values().forEach(listener -> {
            Set<LocalDate> seen = new HashSet<>();
            listener.stored().stream().filter(day -> !seen.add(day.day())).forEach(day -> violations.add(twice(day)));
            listener.announced().forEach(event -> {
                events[0]++;
                listener.cell(event.day())
                        .flatMap(cell -> fault(event, cell))
                        .ifPresent(fault -> violations.add("%s: the event of attempt %s %s"
                                .formatted(event.day(), event.lineage().attempt(), fault)));
            });
        });
        return Verdict.of(violations, events[0] + " events against their cells");
    }

    private static String twice(StoredDay day) {
        return "%s has two cells, one at epoch %d"
                .formatted(day.day(), day.cell().epoch());
    }

    private static Optional<String> fault(Announced event, DayCell cell) {
        if (event.lineage().epoch() > cell.epoch()) {
            return Optional.of("is of epoch %d, and the cell only of %d"
                    .formatted(event.lineage().epoch(), cell.epoch()));
        }
        // An owner of a lower term may have told of its report before it lost the day.
        boolean lost = event.lineage().epoch() < cell.epoch() || event.lineage().term() < cell.term();
        boolean named = cell.attempt().equals(event.lineage().attempt()) && cell.state() != DayState.PARKED;
        return lost || named ? Optional.empty() : Optional.of("is not the one that the cell names, " + cell.attempt());
    }
}
