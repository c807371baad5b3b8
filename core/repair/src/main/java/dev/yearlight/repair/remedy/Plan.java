package dev.yearlight.repair.remedy;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.Archive;
import dev.yearlight.repair.Batches;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.StoredDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * A plan as it was kept, and what of it is left to do.
 *
 * @param all every report of the set
 * @param open those that nothing was done with yet
 */
record Plan(RunId id, TargetSet all, TargetSet open) {

    /** Reads the plan; refuses one whose reports are not those that the dry run counted. */
    static Plan read(RemediationLog log, Remediation remediation) {
        Map<Target, Outcome> targets = log.targets(remediation.id());
        TargetSet all = TargetSet.of(targets.keySet());
        if (!all.hash().equals(remediation.setHash())) {
            throw new IllegalStateException("the reports of remediation " + remediation.id()
                    + " are not those of its dry run; make a new dry run");
        }
        List<Target> open = targets.entrySet().stream()
                .filter(target -> target.getValue() == Outcome.PLANNED)
                .map(Map.Entry::getKey)
                .toList();
        return new Plan(remediation.id(), all, TargetSet.of(open));
    }

    /** How many of the open reports are no longer what the dry run saw; blocks. */
    int changed(Archive archive, BiPredicate<Target, StoredDay> asPlanned) {
        int[] changed = {0};
        Batches.forEach(
                open.byListener().entrySet().iterator(),
                listener -> StoredDays.read(archive, listener.getKey()),
                (listener, days) -> listener.getValue().stream()
                        .filter(target -> !isAsPlanned(target, days, asPlanned))
                        .forEach(target -> changed[0]++));
        return changed[0];
    }

    private static boolean isAsPlanned(
            Target target, SortedMap<LocalDate, StoredDay> days, BiPredicate<Target, StoredDay> asPlanned) {
        StoredDay day = days.get(target.day());
        return day != null && asPlanned.test(target, day);
    }

    /** Marks a listener's reports that quote what is taken away; the set's own are not marked. */
    CompletionStage<Integer> mark(RemediationLog log, ListenerId listener, Collection<StoredDay> days) {
        List<Target> own = all.byListener().getOrDefault(listener, List.of());
        Set<LocalDate> taken = own.stream().map(Target::day).collect(Collectors.toSet());
        List<StaleReport> stale = StaleContext.direct(listener, days, TargetSet.attempts(own)).stream()
                .filter(report -> !taken.contains(report.day()))
                .toList();
        return together(stale.stream().map(report -> log.mark(id, report)).toList())
                .thenApply(marked -> stale.size());
    }

    /** Completes when all have. */
    static CompletionStage<Void> together(Collection<? extends CompletionStage<Void>> stages) {
        List<CompletableFuture<Void>> futures = new ArrayList<>();
        stages.forEach(stage -> futures.add(stage.toCompletableFuture()));
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }
}
