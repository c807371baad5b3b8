package dev.yearlight.generation;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of an order, and what is recorded of it.
 *
 * @param order narrowed to that day
 */
record DayOrder(WorkOrder order) {

    Snapshot snapshot() {
        return order.snapshot();
    }

    ListenerId listener() {
        return snapshot().listener();
    }

    RemarkableDay day() {
        return snapshot().days().getFirst();
    }

    LocalDate date() {
        return day().date();
    }

    int epoch() {
        return order.epochs().getFirst();
    }

    DayCell written(Report report, long term, String sha256) {
        return new DayCell(
                DayState.WRITTEN, epoch(), term, report.attempt(), sha256, report.category(), report.title());
    }

    DayCell parked(AttemptId attempt, long term) {
        return new DayCell(DayState.PARKED, epoch(), term, attempt, "", day().category(), "");
    }

    Lineage lineage(
            AttemptId attempt, long term, String guardrailVersion, StoryWriter.Told told, List<AttemptId> earlier) {
        return new Lineage(
                order.run(),
                order.snapshotId(),
                snapshot().rankingVersion(),
                snapshot().zoneDataVersion(),
                epoch(),
                term,
                attempt,
                told.promptVersion(),
                guardrailVersion,
                told.model(),
                told.source().address(),
                told.source().parameters(),
                told.tries().usage(),
                told.tries().calls(),
                earlier);
    }
}
