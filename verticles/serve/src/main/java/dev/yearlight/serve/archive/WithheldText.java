package dev.yearlight.serve.archive;

import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.common.withholding.Withholding;
import java.util.List;

/**
 * The rules of what must not be shown at present; a change makes another object.
 *
 * @param rules those in force
 */
public record WithheldText(List<Withholding> rules) {

    /** Everything may be shown. */
    public static final WithheldText NONE = new WithheldText(List.of());

    /** Copies the rules. */
    public WithheldText {
        rules = List.copyOf(rules);
    }

    /** The archive that is left of these reports: a withheld day is missing, as if it had been removed. */
    List<VisibleReport> leave(List<VisibleReport> reports) {
        return rules.isEmpty()
                ? reports
                : reports.stream().filter(report -> !withholds(report)).toList();
    }

    private boolean withholds(VisibleReport report) {
        for (Withholding rule : rules) {
            if (rule.covers(report.category(), report.attempt())) {
                return true;
            }
        }
        return false;
    }
}
