package dev.yearlight.cli.repair;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.yearlight.cli.terminal.Json;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.repair.remedy.Outcome;
import dev.yearlight.repair.remedy.Remediation;
import dev.yearlight.repair.remedy.StaleReport;
import dev.yearlight.repair.remedy.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The audit record of a remediation, for scripts. */
public final class RemediationJson {

    private RemediationJson() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            String remediation,
            Remediation.Kind kind,
            String why,
            String selection,
            String plannedBy,
            String plannedAt,
            String set,
            int reports,
            @Nullable String appliedBy,
            @Nullable String appliedAt,
            List<Report> outcomes,
            List<Stale> staleContext) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            String attempt,
            String day,
            int epoch,
            Category category,
            Outcome outcome,
            @Nullable String listener) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stale(
            String attempt,
            String day,
            List<String> quoted,
            @Nullable String listener) {}

    /** One document; the listeners only where they were asked for. */
    public static String of(
            Remediation remediation, Map<Target, Outcome> targets, List<StaleReport> stale, boolean listeners) {
        return Json.write(new Document(
                remediation.id().value(),
                remediation.kind(),
                remediation.why(),
                remediation.selection(),
                remediation.plannedBy(),
                remediation.plannedAt().toString(),
                remediation.setHash(),
                remediation.reports(),
                remediation.applied().map(Remediation.Applied::by).orElse(null),
                remediation.applied().map(applied -> applied.at().toString()).orElse(null),
                targets.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(target -> report(target.getKey(), target.getValue(), listeners))
                        .toList(),
                stale.stream()
                        .sorted(Comparator.comparing(StaleReport::listener).thenComparing(StaleReport::day))
                        .map(report -> stale(report, listeners))
                        .toList()));
    }

    private static Report report(Target target, Outcome outcome, boolean listeners) {
        return new Report(
                target.attempt().value(),
                target.day().toString(),
                target.epoch(),
                target.category(),
                outcome,
                listeners ? target.listener().value() : null);
    }

    private static Stale stale(StaleReport report, boolean listeners) {
        return new Stale(
                report.attempt().value(),
                report.day().toString(),
                report.quoted().stream().map(AttemptId::value).sorted().toList(),
                listeners ? report.listener().value() : null);
    }
}
