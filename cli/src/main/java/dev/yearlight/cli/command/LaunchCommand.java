package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prepares a launch. */
@Command(
        name = "launch",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Plans a launch, and says whether everything is ready for it.")
public final class LaunchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With all it can do. */
    public static CommandLine with(Terminal terminal) {
        return new CommandLine(new LaunchCommand())
                .addSubcommand(new LaunchPlanCommand(terminal))
                .addSubcommand(new LaunchCheckCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
