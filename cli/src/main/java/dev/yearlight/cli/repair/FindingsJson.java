package dev.yearlight.cli.repair;

import dev.yearlight.cli.terminal.Json;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.verify.Finding;
import dev.yearlight.repair.verify.Verdict;
import java.util.List;

/** What the checker found, for scripts. */
public final class FindingsJson {

    private FindingsJson() {}

    record Document(String run, boolean violated, String digest, List<Line> invariants) {}

    record Line(String invariant, String meaning, String verdict, String evidence, List<String> violations) {}

    /** One document. */
    public static String of(RunId run, String digest, List<Finding> findings) {
        return Json.write(new Document(
                run.value(),
                findings.stream().anyMatch(Finding::violated),
                digest,
                findings.stream().map(FindingsJson::line).toList()));
    }

    private static Line line(Finding finding) {
        String name = finding.invariant().name();
        String meaning = finding.invariant().meaning();
        return switch (finding.verdict()) {
            case Verdict.Held held -> new Line(name, meaning, "held", held.evidence(), List.of());
            case Verdict.Violated violated -> new Line(name, meaning, "violated", "", violated.violations());
            case Verdict.NotObservable unknown -> new Line(name, meaning, "not observable", unknown.why(), List.of());
        };
    }
}
