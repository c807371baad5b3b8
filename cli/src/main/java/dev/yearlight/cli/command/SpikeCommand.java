package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.loadtest.plan.Kind;
import picocli.CommandLine.Command;

/** Plays the launch. */
@Command(
        name = "spike",
        mixinStandardHelpOptions = true,
        description = {
            "Plays the launch with synthetic readers: from none to the peak at once, however the service answers.",
            "Exit code 1 where a threshold (yearlight.load.threshold.*) is not held in every region."
        })
public final class SpikeCommand extends LoadCommand {

    /** Talks to the terminal. */
    public SpikeCommand(Terminal terminal) {
        super(terminal, Kind.SPIKE);
    }
}
