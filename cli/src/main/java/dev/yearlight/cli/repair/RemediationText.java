package dev.yearlight.cli.repair;

import dev.yearlight.repair.remedy.Outcome;
import dev.yearlight.repair.remedy.Remediation;
import dev.yearlight.repair.remedy.TargetSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The audit record of a remediation, for people. */
public final class RemediationText {

    private RemediationText() {}

    /** One line. */
    public static String line(Remediation remediation) {
        return "%s  %-7s %8d  %-9s  %s  %s  %s"
                .formatted(
                        remediation.id(),
                        kind(remediation),
                        remediation.reports(),
                        remediation.applied().isPresent() ? "applied" : "planned",
                        remediation.plannedAt(),
                        Printable.of(remediation.plannedBy()),
                        Printable.of(remediation.why()));
    }

    /** What was decided. */
    public static List<String> head(Remediation remediation) {
        List<String> lines = new ArrayList<>(List.of(
                "remediation %s".formatted(remediation.id()),
                "kind        %s".formatted(kind(remediation)),
                "reports     %d".formatted(remediation.reports()),
                "set         %s".formatted(remediation.setHash()),
                "chosen by   %s".formatted(Printable.of(remediation.selection())),
                "why         %s".formatted(Printable.of(remediation.why())),
                "planned     %s by %s".formatted(remediation.plannedAt(), Printable.of(remediation.plannedBy()))));
        remediation
                .applied()
                .ifPresent(applied ->
                        lines.add("applied     %s by %s".formatted(applied.at(), Printable.of(applied.by()))));
        return lines;
    }

    /** How many of each category. */
    public static List<String> categories(TargetSet targets) {
        return targets.categories().entrySet().stream()
                .map(category -> "  %-28s %8d".formatted(category.getKey().displayName(), category.getValue()))
                .toList();
    }

    /** How many came to which outcome. */
    public static String outcomes(Collection<Outcome> outcomes) {
        Map<Outcome, Long> counts = new TreeMap<>();
        outcomes.forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
        return "outcomes    " + counts.toString().toLowerCase(Locale.ROOT);
    }

    private static String kind(Remediation remediation) {
        return remediation.kind().name().toLowerCase(Locale.ROOT);
    }
}
