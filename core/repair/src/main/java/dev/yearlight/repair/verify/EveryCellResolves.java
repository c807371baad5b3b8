package dev.yearlight.repair.verify;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Lineage;
import dev.yearlight.repair.StoredDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** I2: what a written cell names is stored, is the same bytes, and is of the same attempt, epoch and term. */
final class EveryCellResolves implements Check {

    @Override
    public Invariant invariant() {
        return Invariant.I2;
    }

    @Override
    public Verdict of(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        long[] cells = {0};
        evidence.listeners()
                .values()
                .forEach(listener -> listener.visible().forEach(day -> {
                    cells[0]++;
                    fault(day)
                            .ifPresent(fault -> violations.add("%s, attempt %s: %s"
                                    .formatted(day.day(), day.cell().attempt(), fault)));
                }));
        return Verdict.of(violations, cells[0] + " written cells");
    }

    private static Optional<String> fault(StoredDay day) {
        if (day.content().isEmpty()) {
            return Optional.of("no content is stored");
        }
        if (!day.content().get().sha256().equals(day.cell().sha256())) {
            return Optional.of("the content's hash is not the cell's");
        }
        return day.lineage()
                .map(lineage -> belongs(lineage, day.cell())
                        ? Optional.<String>empty()
                        : Optional.of("the lineage is another report's"))
                .orElseGet(() -> Optional.of("the lineage cannot be read"));
    }

    /** A later owner that goes on with a listener writes the cells of earlier owners anew under its own term. */
    private static boolean belongs(Lineage lineage, DayCell cell) {
        return lineage.attempt().equals(cell.attempt())
                && lineage.epoch() == cell.epoch()
                && lineage.term() <= cell.term();
    }
}
