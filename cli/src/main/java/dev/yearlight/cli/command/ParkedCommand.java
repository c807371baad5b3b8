package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What was set aside. */
@Command(
        name = "parked",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists, shows and re-drives the days and records that were set aside.")
public final class ParkedCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its own commands, which talk to the terminal. */
    public static CommandLine of(Terminal terminal) {
        return new CommandLine(new ParkedCommand())
                .addSubcommand(new ParkedListCommand(terminal))
                .addSubcommand(new ParkedShowCommand(terminal))
                .addSubcommand(new ParkedRedriveCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
