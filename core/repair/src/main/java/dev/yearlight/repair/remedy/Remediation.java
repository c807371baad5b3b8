package dev.yearlight.repair.remedy;

import dev.yearlight.domain.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * The audit record's head: what was decided, by whom, when and why.
 *
 * @param id of the remediation; a replay's is also that of the run that it publishes
 * @param selection how the reports were chosen, in words
 * @param plannedBy user of the machine that the dry run was made on
 * @param setHash of the exact reports
 * @param reports how many they are
 * @param applied who did it last, and when; empty while it is only planned
 */
public record Remediation(
        RunId id,
        Kind kind,
        String why,
        String selection,
        String plannedBy,
        Instant plannedAt,
        String setHash,
        int reports,
        Optional<Applied> applied) {

    /** Refuses a remediation without a reason. */
    public Remediation {
        if (why.isBlank()) {
            throw new IllegalArgumentException("why must say what is wrong with the reports");
        }
    }

    /** What is done with the reports. */
    public enum Kind {
        /** They are taken back. */
        REMOVE,
        /** They are ordered anew at a higher epoch. */
        REPLAY
    }

    /** Who did it, and when. */
    public record Applied(String by, Instant at) {}
}
