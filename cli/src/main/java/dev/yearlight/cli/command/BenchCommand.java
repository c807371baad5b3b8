package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures, beside peers in the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Measures a part of the platform beside peers that do the same, in the same run.")
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With all its benches. */
    public static CommandLine with(Terminal terminal) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new BenchGenerateCommand(terminal))
                .addSubcommand(new BenchServeCommand(terminal))
                .addSubcommand(new BenchIsolationCommand(terminal))
                .addSubcommand(new BenchRankCommand(terminal))
                .addSubcommand(new BenchPublishCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
