package dev.yearlight.cli.command;

import dev.yearlight.cli.run.ManifestDays;
import dev.yearlight.cli.run.Pace;
import dev.yearlight.cli.run.RunDesk;
import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.cli.run.RunProgress;
import dev.yearlight.cli.run.RunStatus;
import dev.yearlight.cli.run.RunStatusJson;
import dev.yearlight.cli.run.RunWatch;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.run.WorkerReports;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.RunId;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how a run stands: days, rate, calls, cost, and when it ends. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Says how a run stands: days, rate, calls, cost, and when it ends. Exit code 1 while days are pending.",
            "The rate is that of the days which end while it looks; its interval takes them as independent events."
        })
final class RunStatusCommand implements Callable<Integer> {

    private static final double NANOS_A_SECOND = 1e9;

    private final Terminal terminal;
    private final InstantSource clock = InstantSource.system();

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--look",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long to look for the rate; 0 looks once (default: ${DEFAULT-VALUE}).")
    private int seconds = 5;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    RunStatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.ofRunningPlatform();
        RunFolder folder = options.run();
        try (RunDesk desk = RunDesk.open(settings)) {
            RunWatch watch = new RunWatch(new ManifestDays(folder).more(), desk.cells()::cells);
            RunStatus status = look(
                    desk,
                    watch,
                    folder.run(),
                    options.platform().prices(settings).currency());
            if (json) {
                terminal.print(RunStatusJson.write(status));
            } else {
                status.lines().forEach(terminal::print);
            }
            Optional<String> unpublished = folder.unpublished();
            unpublished.ifPresent(part -> terminal.remark(part + ": " + folder.publishTheRest()));
            return status.progress().complete() && unpublished.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private RunStatus look(RunDesk desk, RunWatch watch, RunId chosen, String currency) throws InterruptedException {
        long from = System.nanoTime();
        RunProgress first = watch.look();
        if (seconds < 1 || first.complete()) {
            return status(desk, chosen, first, Optional.empty(), currency);
        }
        terminal.pause(Duration.ofSeconds(seconds));
        RunProgress second = watch.look();
        double took = (System.nanoTime() - from) / NANOS_A_SECOND;
        return status(
                desk,
                chosen,
                second,
                Optional.of(new Pace(Math.max(0, second.ended() - first.ended()), took)),
                currency);
    }

    private RunStatus status(RunDesk desk, RunId chosen, RunProgress progress, Optional<Pace> pace, String currency) {
        WorkerReports reports = new WorkerReports(desk.reports(chosen), clock.instant());
        return new RunStatus(desk.orders(chosen), progress, reports, pace, currency);
    }
}
