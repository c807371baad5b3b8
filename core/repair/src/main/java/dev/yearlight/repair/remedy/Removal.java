package dev.yearlight.repair.remedy;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.repair.Archive;
import dev.yearlight.repair.Batches;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.StoredDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.CompletionStage;

/**
 * Takes exactly the reports of a plan back.
 *
 * <p>A removal is a write of the highest term of its epoch, so that nothing of that epoch comes after it. For each
 * listener: marks of stale context, cells, notes in the audit record; whatever breaks in between, a second call ends in
 * the same place.
 */
public final class Removal {

    private final Archive archive;
    private final RemediationLog log;

    public Removal(Archive archive, RemediationLog log) {
        this.archive = archive;
        this.log = log;
    }

    /** Does what is left to do of a plan; nothing where one of its reports is no longer what the dry run saw; blocks. */
    public Result apply(Remediation remediation, Remediation.Applied applied) {
        Plan plan = Plan.read(log, remediation);
        int changed = plan.changed(archive, Removal::asPlanned);
        if (changed > 0) {
            return new Result.Changed(changed);
        }
        log.applied(remediation.id(), applied);
        int[] stale = {0};
        Batches.forEach(
                plan.open().byListener().entrySet().iterator(),
                listener -> remove(plan, listener.getKey(), listener.getValue()),
                (listener, marked) -> stale[0] += marked);
        return new Result.Done(
                plan.open().size(), plan.all().size() - plan.open().size(), stale[0]);
    }

    private static boolean asPlanned(Target target, StoredDay day) {
        return target.isNamedBy(day.cell()) && day.cell().state() != DayState.PARKED;
    }

    private CompletionStage<Integer> remove(Plan plan, ListenerId listener, List<Target> targets) {
        return StoredDays.read(archive, listener)
                .thenCompose(days -> plan.mark(log, listener, days.values())
                        .thenCompose(marked -> Plan.together(targets.stream()
                                        .map(target -> archive.writeCell(listener, target.day(), removed(target, days)))
                                        .toList())
                                .thenCompose(written -> Plan.together(targets.stream()
                                        .map(target -> log.settle(plan.id(), target, Outcome.REMOVED))
                                        .toList()))
                                .thenApply(settled -> marked)));
    }

    private static DayCell removed(Target target, SortedMap<LocalDate, StoredDay> days) {
        long term = Objects.requireNonNull(days.get(target.day())).cell().term();
        return new DayCell(DayState.REMOVED, target.epoch(), term, target.attempt(), "", target.category(), "");
    }
}
