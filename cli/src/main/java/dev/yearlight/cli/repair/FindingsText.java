package dev.yearlight.cli.repair;

import dev.yearlight.repair.verify.Finding;
import dev.yearlight.repair.verify.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What the checker found, for people. */
public final class FindingsText {

    private static final int SHOWN = 10;

    private FindingsText() {}

    /** A line or more for each invariant. */
    public static List<String> of(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add("%-4s %-15s %s"
                    .formatted(
                            finding.invariant(),
                            word(finding.verdict()),
                            finding.invariant().meaning()));
            details(finding.verdict()).forEach(detail -> lines.add(" ".repeat(21) + detail));
        }
        return lines;
    }

    /** The verdict in a word or two. */
    static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Held held -> "held";
            case Verdict.Violated violated -> "VIOLATED";
            case Verdict.NotObservable unknown -> "not observable";
        };
    }

    private static List<String> details(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Held held -> List.of(held.evidence());
            case Verdict.Violated violated -> shortened(violated.violations());
            case Verdict.NotObservable unknown -> List.of(unknown.why());
        };
    }

    private static List<String> shortened(List<String> violations) {
        if (violations.size() <= SHOWN) {
            return violations;
        }
        List<String> shown = new ArrayList<>(violations.subList(0, SHOWN));
        shown.add("… and " + (violations.size() - SHOWN) + " more; --json names all");
        return shown;
    }
}
