package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The kill switch for the text of a cohort. */
@Command(
        name = "withhold",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Keeps the text of a cohort from readers at once, without touching what is stored.",
            "Its days are missing from every answer within 30 s, and back as soon after lifting. To take"
                    + " reports back for good: ./yearlight remove"
        })
public final class WithholdCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its own commands, which talk to the terminal. */
    public static CommandLine of(Terminal terminal) {
        return new CommandLine(new WithholdCommand())
                .addSubcommand(new WithholdAddCommand(terminal))
                .addSubcommand(new WithholdListCommand(terminal))
                .addSubcommand(new WithholdLiftCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
