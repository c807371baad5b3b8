package dev.yearlight.cli;

import dev.yearlight.cli.command.BenchCommand;
import dev.yearlight.cli.command.BucketCommand;
import dev.yearlight.cli.command.CatalogCommand;
import dev.yearlight.cli.command.CleanCommand;
import dev.yearlight.cli.command.DataCommand;
import dev.yearlight.cli.command.DemoCommand;
import dev.yearlight.cli.command.DoctorCommand;
import dev.yearlight.cli.command.GenerateCommand;
import dev.yearlight.cli.command.LaunchCommand;
import dev.yearlight.cli.command.OpsCommand;
import dev.yearlight.cli.command.ParkedCommand;
import dev.yearlight.cli.command.ProgressCommand;
import dev.yearlight.cli.command.PublishCommand;
import dev.yearlight.cli.command.RankCommand;
import dev.yearlight.cli.command.ReconcileCommand;
import dev.yearlight.cli.command.RemediationsCommand;
import dev.yearlight.cli.command.RemoveCommand;
import dev.yearlight.cli.command.ReplayCommand;
import dev.yearlight.cli.command.RunCommand;
import dev.yearlight.cli.command.SampleCommand;
import dev.yearlight.cli.command.SchemaCommand;
import dev.yearlight.cli.command.ServeCommand;
import dev.yearlight.cli.command.SoakCommand;
import dev.yearlight.cli.command.SpikeCommand;
import dev.yearlight.cli.command.SyntheticCommand;
import dev.yearlight.cli.command.TopicsCommand;
import dev.yearlight.cli.command.TraceCommand;
import dev.yearlight.cli.command.UpCommand;
import dev.yearlight.cli.command.VerifyCommand;
import dev.yearlight.cli.command.WarmCommand;
import dev.yearlight.cli.command.WithholdCommand;
import dev.yearlight.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The yearlight command. */
@Command(
        name = "yearlight",
        description = {
            "Finds up to five remarkable days in a listener's year, has a model write the story of each, and serves them.",
            "Begin with: ./yearlight demo"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it worked",
            "1:it did not come out right: reports missing, checks failed",
            "2:bad input, usage or settings; nothing was changed",
            "3:a part that the command needs is not there"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs the command within this process and gives its exit code. */
    public static int run(Terminal terminal, String... arguments) {
        return commandLine(terminal).execute(arguments);
    }

    /** The command with all of its subcommands. */
    public static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new Main())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new UpCommand(terminal))
                .addSubcommand(new SampleCommand(terminal))
                .addSubcommand(new BucketCommand(terminal))
                .addSubcommand(CatalogCommand.of(terminal))
                .addSubcommand(DataCommand.of(terminal))
                .addSubcommand(new RankCommand(terminal))
                .addSubcommand(new PublishCommand(terminal))
                .addSubcommand(RunCommand.withSubcommands(terminal))
                .addSubcommand(new ReconcileCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(ParkedCommand.of(terminal))
                .addSubcommand(new RemoveCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(RemediationsCommand.of(terminal))
                .addSubcommand(WithholdCommand.of(terminal))
                .addSubcommand(new ProgressCommand(terminal))
                .addSubcommand(new TraceCommand(terminal))
                .addSubcommand(SyntheticCommand.with(terminal))
                .addSubcommand(new WarmCommand(terminal))
                .addSubcommand(new SpikeCommand(terminal))
                .addSubcommand(new SoakCommand(terminal))
                .addSubcommand(new DoctorCommand(terminal))
                .addSubcommand(LaunchCommand.with(terminal))
                .addSubcommand(new GenerateCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new OpsCommand(terminal))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(new TopicsCommand(terminal))
                .addSubcommand(BenchCommand.with(terminal))
                .addSubcommand(new CleanCommand(terminal))
                .setOut(terminal.resultWriter())
                .setErr(terminal.remarkWriter())
                .setParameterExceptionHandler(new UsageReport(terminal))
                .setExecutionExceptionHandler(new FailureReport(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
