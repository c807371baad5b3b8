package dev.yearlight.cli.repair;

import dev.yearlight.domain.Category;
import dev.yearlight.repair.reconcile.Cause;
import dev.yearlight.repair.reconcile.RunBalance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What became of a run's days, for people: a line a cause with its remedy, and a table by category. */
public final class BalanceText {

    private BalanceText() {}

    /** The lines. */
    public static List<String> of(RunBalance balance, SortedMap<String, Long> parkedReasons) {
        List<String> lines = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            if (balance.count(cause) > 0) {
                lines.add("%-16s %10d  %s".formatted(cause.label(), balance.count(cause), cause.meaning()));
                if (!cause.remedy().isEmpty()) {
                    lines.add(" ".repeat(29) + "-> " + cause.remedy());
                }
            }
            if (cause == Cause.PARKED) {
                parkedReasons.forEach(
                        (reason, days) -> lines.add("  %-14s %10d".formatted(Printable.of(reason), days)));
            }
        }
        lines.add("");
        List<Cause> seen = Arrays.stream(Cause.values())
                .filter(cause -> balance.count(cause) > 0)
                .toList();
        lines.add(row("", seen.stream().map(Cause::label).toList()));
        for (Category category : Category.values()) {
            List<Long> counts = seen.stream()
                    .map(cause -> count(balance.byCategory(cause), category))
                    .toList();
            if (counts.stream().anyMatch(count -> count > 0)) {
                lines.add(row(category.displayName(), counts));
            }
        }
        return lines;
    }

    private static long count(Map<Category, Long> counts, Category category) {
        return counts.getOrDefault(category, 0L);
    }

    private static String row(String name, List<?> cells) {
        StringBuilder row = new StringBuilder("%-28s".formatted(name));
        cells.forEach(cell -> row.append("%16s".formatted(cell)));
        return row.toString();
    }
}
