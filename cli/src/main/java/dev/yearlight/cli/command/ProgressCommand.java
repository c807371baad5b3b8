package dev.yearlight.cli.command;

import dev.yearlight.cli.progress.ProgressText;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.RunTables;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.ops.OpsConfig;
import dev.yearlight.ops.StoredRuns;
import dev.yearlight.ops.figures.RunFigures;
import dev.yearlight.ops.figures.RunFiguresJson;
import dev.yearlight.ops.figures.RunMeter;
import dev.yearlight.ops.figures.RunReading;
import dev.yearlight.ops.figures.RunReadings;
import dev.yearlight.ops.figures.RunState;
import dev.yearlight.ops.figures.Terms;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a run goes; the live page's figures on the terminal. */
@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how a run goes, once a second until it is done: progress, pace, when it ends, cost, endpoints.",
            "On a terminal it is redrawn in place; elsewhere it is a line every five seconds."
        })
public final class ProgressCommand implements Callable<Integer> {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run's id (default: the newest).")
    private @Nullable String run;

    @Option(names = "--once", description = "Look once; the rate is then the average since the start.")
    private boolean once;

    @Option(names = "--json", description = "A JSON object a look, as GET /api/runs/RUN of the live page has it.")
    private boolean json;

    /** Talks to the terminal. */
    public ProgressCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.ofRunningPlatform();
        Terms terms = OpsConfig.from(settings, options.folder().home()).terms();
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(settings))) {
            RunReadings readings = new StoredRuns(new RunTables(connection.session()));
            RunMeter meter = new RunMeter();
            RunFigures figures = look(readings, meter);
            for (long looks = 0; !once && figures.state() != RunState.DONE; looks++) {
                show(figures, terms, looks);
                terminal.pause(EVERY);
                figures = look(readings, meter);
            }
            conclude(figures, terms);
        }
        return ExitCode.OK;
    }

    private RunFigures look(RunReadings readings, RunMeter meter) {
        RunOrders orders = readings.runs().toCompletableFuture().join().stream()
                .filter(known -> run == null || known.run().value().equals(run))
                .findFirst()
                .orElseThrow(() -> CommandFailure.badInput(
                        run == null ? "no run was started yet" : "no run " + run + " is known",
                        "./yearlight run start begins one."));
        return meter.read(new RunReading(
                InstantSource.system().instant(),
                orders,
                readings.reports(orders.run()).toCompletableFuture().join()));
    }

    private void show(RunFigures figures, Terms terms, long looks) {
        if (json) {
            terminal.print(RunFiguresJson.of(figures, terms).encode());
        } else {
            terminal.redraw(ProgressText.screen(figures, terms), () -> ProgressText.line(figures), looks);
        }
    }

    private void conclude(RunFigures figures, Terms terms) {
        if (json) {
            terminal.print(RunFiguresJson.of(figures, terms).encode());
        } else {
            ProgressText.screen(figures, terms).forEach(terminal::print);
        }
    }
}
