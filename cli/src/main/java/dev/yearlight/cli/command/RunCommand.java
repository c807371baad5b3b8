package dev.yearlight.cli.command;

import dev.yearlight.cli.run.Publication;
import dev.yearlight.cli.run.PublishOrder;
import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.RunId;
import dev.yearlight.pipeline.storage.Place;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows a run to its end; its subcommands start, watch and control runs. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Follows a run of the platform that is up, until every expected day is visible, parked or removed.",
            "With --snapshots it publishes them as a new run first."
        })
public final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Mixin
    private AcceptOptions faults = new AcceptOptions();

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run's id (default: the newest).")
    private @Nullable String run;

    @Option(
            names = "--snapshots",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Publish these as a new run, and follow it: a folder, or a URI such as s3://BUCKET/2025.")
    private @Nullable Place snapshots;

    @Option(names = "--status", description = "Look once and do not wait; exit code 1 while days are pending.")
    private boolean status;

    /** Talks to the terminal. */
    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command with all that can be asked of a run. */
    public static CommandLine withSubcommands(Terminal terminal) {
        return new CommandLine(new RunCommand(terminal))
                .addSubcommand(new RunStartCommand(terminal))
                .addSubcommand(new RunStatusCommand(terminal))
                .addSubcommand(new RunFollowCommand(terminal))
                .addSubcommand(new RunPauseCommand(terminal))
                .addSubcommand(new RunResumeCommand(terminal))
                .addSubcommand(new RunCapCommand(terminal))
                .addSubcommand(new RunListCommand(terminal));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.ofRunningPlatform();
        return new RunLook(terminal).at(settings, chosen(settings), status);
    }

    private RunFolder chosen(Settings settings) throws IOException {
        if (snapshots == null) {
            return RunFolder.of(options.folder(), run);
        }
        RunId published = new Publication(settings, options.folder().runs(), faults.accepted())
                .publish(terminal, PublishOrder.of(snapshots, 1))
                .run();
        return RunFolder.of(options.folder(), published.value());
    }
}
