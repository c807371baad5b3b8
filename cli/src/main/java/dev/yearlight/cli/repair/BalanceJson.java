package dev.yearlight.cli.repair;

import dev.yearlight.cli.terminal.Json;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.reconcile.Cause;
import dev.yearlight.repair.reconcile.RunBalance;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of a run's days, for scripts. */
public final class BalanceJson {

    private BalanceJson() {}

    record Document(
            String run,
            boolean asExpected,
            boolean published,
            long expected,
            List<Line> causes,
            SortedMap<String, Long> parkedReasons) {}

    record Line(String cause, boolean asExpected, long days, SortedMap<Category, Long> categories, String remedy) {}

    /**
     * One document.
     *
     * @param published whether the run was published to its end
     */
    public static String of(RunId run, RunBalance balance, boolean published, SortedMap<String, Long> parkedReasons) {
        List<Line> causes = Arrays.stream(Cause.values())
                .map(cause -> new Line(
                        cause.label(),
                        cause.asExpected(),
                        balance.count(cause),
                        new TreeMap<>(balance.byCategory(cause)),
                        cause.remedy()))
                .toList();
        return Json.write(new Document(
                run.value(), balance.asExpected() && published, published, balance.expected(), causes, parkedReasons));
    }
}
