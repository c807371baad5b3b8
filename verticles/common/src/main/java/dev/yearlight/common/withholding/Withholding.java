package dev.yearlight.common.withholding;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import java.time.Instant;
import java.util.Optional;

/**
 * A rule with the record of who decided it.
 *
 * @param id a ULID
 * @param why in a sentence
 * @param until when it ends by itself; empty where only lifting ends it
 */
public record Withholding(
        String id,
        TextRule rule,
        String why,
        String addedBy,
        Instant addedAt,
        Optional<Instant> until,
        Optional<Lifted> lifted) {

    /** Who ended it, and when. */
    public record Lifted(String by, Instant at) {}

    /** Whether it is in force. */
    public boolean isActive(Instant now) {
        return lifted.isEmpty() && until.map(now::isBefore).orElse(true);
    }

    /** Whether it means this report. */
    public boolean covers(Category category, AttemptId attempt) {
        return rule.covers(category, attempt);
    }
}
