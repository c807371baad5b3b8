package dev.yearlight.cli.command;

import dev.yearlight.cli.run.RunDesk;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.RunId;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets the days of a paused run start again. */
@Command(name = "resume", mixinStandardHelpOptions = true, description = "Lets the days of a paused run start again.")
final class RunResumeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "The run's id.")
    private String run = "";

    RunResumeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RunId chosen = new RunId(run);
        try (RunDesk desk = RunDesk.open(options.ofRunningPlatform())) {
            desk.resume(chosen);
        }
        terminal.print("run=%s resumed".formatted(chosen));
        return ExitCode.OK;
    }
}
