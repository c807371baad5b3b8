package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.domain.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The dates to rank. */
final class WindowOptions {

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "First day, such as 2025-01-01; with --to.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Last day, inclusive, such as 2025-12-31.")
    private @Nullable LocalDate to;

    /** Empty where nothing was chosen. */
    Optional<Window> chosen() {
        if (from == null && to == null) {
            return Optional.empty();
        }
        if (from == null || to == null) {
            throw CommandFailure.badInput("--from and --to belong together", "Give both, or none for the default.");
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1) {
            throw CommandFailure.badInput("--from " + from + " is after --to " + to, "Both are inclusive.");
        }
        if (days > Window.LONGEST_DAYS) {
            throw CommandFailure.badInput(
                    "--from " + from + " to --to " + to + " are " + days + " days",
                    "A window holds " + Window.LONGEST_DAYS + " days at most.");
        }
        return Optional.of(new Window(from, to.plusDays(1)));
    }
}
