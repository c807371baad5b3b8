package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Archives of listeners who are nobody. */
@Command(
        name = "synthetic",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Writes the archives that synthetic readers read, and takes them away.")
public final class SyntheticCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With all it can do. */
    public static CommandLine with(Terminal terminal) {
        return new CommandLine(new SyntheticCommand())
                .addSubcommand(new SyntheticSeedCommand(terminal))
                .addSubcommand(new SyntheticEraseCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
