package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Data sets as such. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Looks after the data sets that ranking reads and writes (docs/data-sets.md).")
public final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its own commands, which talk to the terminal. */
    public static CommandLine of(Terminal terminal) {
        return new CommandLine(new DataCommand()).addSubcommand(new DataCheckCommand(terminal, InstantSource.system()));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
