package dev.yearlight.common.withholding;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which reports are meant: those that have everything that is named here.
 *
 * @param category of the report
 * @param from the first moment that its attempt may have been born at
 * @param before the first moment that it may not
 * @param attempts it must be among these; empty where any will do
 */
public record TextRule(
        Optional<Category> category, Optional<Instant> from, Optional<Instant> before, Set<AttemptId> attempts) {

    /** A row holds no more. */
    public static final int MOST_ATTEMPTS = 10_000;

    /** Refuses a rule that names nothing, and would mean everything. */
    public TextRule {
        attempts = Set.copyOf(attempts);
        if (category.isEmpty() && from.isEmpty() && before.isEmpty() && attempts.isEmpty()) {
            throw new IllegalArgumentException("a rule must name a category, a time or attempts");
        }
        if (from.isPresent() && before.isPresent() && !from.get().isBefore(before.get())) {
            throw new IllegalArgumentException("a rule's time must begin before it ends");
        }
        if (attempts.size() > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("a rule names at most " + MOST_ATTEMPTS + " attempts");
        }
    }

    /** Whether it means this report. */
    public boolean covers(Category ofReport, AttemptId attempt) {
        return (category.isEmpty() || category.get() == ofReport)
                && (from.isEmpty() || !attempt.bornAt().isBefore(from.get()))
                && (before.isEmpty() || attempt.bornAt().isBefore(before.get()))
                && (attempts.isEmpty() || attempts.contains(attempt));
    }
}
