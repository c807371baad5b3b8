package dev.yearlight.cli.command;

import dev.yearlight.cli.run.Publication;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.pipeline.publish.PublishPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands snapshots to the writers of a running platform. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes snapshots as a new run of the platform that is up; its stories are written from then on.",
            "./yearlight run follows it. Snapshots that show faults of their data are refused until these are accepted."
        })
public final class PublishCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Mixin
    private AcceptOptions faults = new AcceptOptions();

    @Option(
            names = "--snapshots",
            paramLabel = "DIR",
            required = true,
            description = "What ./yearlight rank --out made.")
    private Path snapshots = Path.of("");

    @Option(
            names = "--epoch",
            paramLabel = "E",
            defaultValue = "1",
            description = "Epoch of every day; a higher one writes days anew (default: ${DEFAULT-VALUE}).")
    private int epoch;

    /** Talks to the terminal. */
    public PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        PublishPlan plan = new Publication(
                        options.ofRunningPlatform(), options.folder().runs(), faults.accepted())
                .publish(terminal, snapshots, epoch);
        terminal.print("run=%s listeners=%d days=%d without_days=%d"
                .formatted(plan.run(), plan.listeners(), plan.days(), plan.withoutDays()));
        return ExitCode.OK;
    }
}
