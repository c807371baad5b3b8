package dev.yearlight.cli.launch;

import dev.yearlight.cli.launch.Check.Area;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.reconcile.Cause;
import dev.yearlight.repair.reconcile.RunBalance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Expected minus stored. */
final class ReconciliationChecks {

    private ReconciliationChecks() {}

    /** Of a run's balance. */
    static Check of(RunId run, RunBalance balance) {
        List<Cause> bad = Arrays.stream(Cause.values())
                .filter(cause -> !cause.asExpected() && balance.count(cause) > 0)
                .toList();
        long missing = bad.stream()
                .filter(cause -> cause != Cause.UNEXPECTED)
                .mapToLong(balance::count)
                .sum();
        String where = "run " + run;
        String found = "%,d days expected, %,d missing".formatted(balance.expected(), missing);
        return bad.isEmpty()
                ? Check.go(Area.RECONCILIATION, where, found)
                : Check.noGo(
                        Area.RECONCILIATION,
                        where,
                        found,
                        bad.stream()
                                .map(cause ->
                                        "%,d %s (%s)".formatted(balance.count(cause), cause.label(), cause.meaning()))
                                .collect(Collectors.joining("; ")),
                        bad.stream().map(Cause::remedy).collect(Collectors.joining("; ")));
    }

    /** Where more is to come than is known. */
    static Check ofUnpublished(RunId run, String found, String remedy) {
        return Check.noGo(Area.RECONCILIATION, "run " + run, found, "listeners are missing from it", remedy);
    }

    /** Where nobody says what is expected. */
    static Check ofNoRun(String why) {
        return Check.noGo(
                Area.RECONCILIATION,
                "no run",
                why,
                "what is missing is not known",
                "Name the run: --run RUN, with the data folder that holds its manifest: --data DIR.");
    }
}
