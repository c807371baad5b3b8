package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.common.withholding.TextRule;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which reports a rule means: those that have everything that is named. */
final class TextRuleOptions {

    @Option(names = "--category", paramLabel = "C", description = "Reports of this category.")
    private @Nullable Category category;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Reports that were written at this time or later, such as 2026-12-02T08:00:00Z.")
    private @Nullable String from;

    @Option(names = "--before", paramLabel = "TIME", description = "Reports that were written before this time.")
    private @Nullable String before;

    @Option(names = "--attempt", paramLabel = "ID", arity = "1..*", description = "Reports by their ids.")
    private List<String> attempts = new ArrayList<>();

    /** The rule; a failure says what is wrong with it. */
    TextRule rule() {
        try {
            Set<AttemptId> ids = attempts.stream().map(AttemptId::new).collect(Collectors.toSet());
            return new TextRule(Optional.ofNullable(category), time("--from", from), time("--before", before), ids);
        } catch (IllegalArgumentException unfit) {
            throw CommandFailure.badInput(
                    String.valueOf(unfit.getMessage()),
                    "Use --category, --from, --before, --attempt, or several of them.");
        }
    }

    /** A time of day in UTC; empty where the option was not used. */
    static Optional<Instant> time(String option, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException malformed) {
            throw CommandFailure.badInput(
                    option + " must be a time such as 2026-12-02T08:00:00Z", "Times are in UTC, and end with Z.");
        }
    }
}
