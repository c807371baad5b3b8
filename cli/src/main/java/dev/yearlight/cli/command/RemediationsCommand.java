package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What was taken back and replayed so far. */
@Command(
        name = "remediations",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "The audit record of every removal and replay, planned and applied.")
public final class RemediationsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its own commands, which talk to the terminal. */
    public static CommandLine of(Terminal terminal) {
        return new CommandLine(new RemediationsCommand())
                .addSubcommand(new RemediationsListCommand(terminal))
                .addSubcommand(new RemediationsShowCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
