package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Follows a run until every expected day is visible, parked or removed. */
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        description = "Follows a run until every expected day is visible, parked or removed.")
final class RunFollowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RunOptions options = new RunOptions();

    RunFollowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.ofRunningPlatform();
        return new RunLook(terminal).at(settings, options.run(), false);
    }
}
