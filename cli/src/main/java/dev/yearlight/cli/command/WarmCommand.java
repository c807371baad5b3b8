package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.loadtest.plan.Kind;
import picocli.CommandLine.Command;

/** Warms a service up. */
@Command(
        name = "warm",
        mixinStandardHelpOptions = true,
        description = {
            "Warms a service with synthetic readers: ramps to the launch's peak (yearlight.load.peak) and"
                    + " holds it.",
            "Their tokens mark them, so that the service sheds them first. Exit code 1 where a threshold is"
                    + " not held while the peak is; ./yearlight synthetic seed writes what they read."
        })
public final class WarmCommand extends LoadCommand {

    /** Talks to the terminal. */
    public WarmCommand(Terminal terminal) {
        super(terminal, Kind.WARM);
    }
}
