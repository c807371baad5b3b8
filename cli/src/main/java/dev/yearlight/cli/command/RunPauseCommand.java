package dev.yearlight.cli.command;

import dev.yearlight.cli.run.RunDesk;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.RunId;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets no new day of a run start; what is in flight is finished. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = "Lets no new day of a run start; what is in flight is finished.")
final class RunPauseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "The run's id.")
    private String run = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "The cause, for those who look at the run.")
    private String why = "";

    RunPauseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RunId chosen = new RunId(run);
        try (RunDesk desk = RunDesk.open(options.ofRunningPlatform())) {
            desk.pause(chosen, why);
        }
        terminal.print("run=%s paused".formatted(chosen));
        return ExitCode.OK;
    }
}
