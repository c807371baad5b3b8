package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is done around a launch. */
@Command(
        name = "launch",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "What is done around a launch, in this order.")
public final class LaunchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private LaunchCommand() {}

    /** The command with all that is done around a launch. */
    public static CommandLine with(Terminal terminal) {
        return new CommandLine(new LaunchCommand())
                .addSubcommand(new LaunchPlanCommand(terminal))
                .addSubcommand(new LaunchPrescaleCommand(terminal))
                .addSubcommand(new LaunchCheckCommand(terminal))
                .addSubcommand(new LaunchRollbackCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
