package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.loadtest.plan.Kind;
import picocli.CommandLine.Command;

/** Holds a rate for long. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = {
            "Holds a part of the peak with synthetic readers for long, to find what leaks, fills or drifts.",
            "How much and how long: yearlight.load.soak.*. Exit code 1 where a threshold is not held."
        })
public final class SoakCommand extends LoadCommand {

    /** Talks to the terminal. */
    public SoakCommand(Terminal terminal) {
        super(terminal, Kind.SOAK);
    }
}
