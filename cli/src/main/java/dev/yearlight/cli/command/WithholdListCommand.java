package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.WithholdingText;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rules. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists all rules, the oldest first: those in force, and those that were lifted or have ended.")
public final class WithholdListCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    /** Talks to the terminal. */
    public WithholdListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Instant now = Instant.now();
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            bench.withholdings()
                    .all()
                    .toCompletableFuture()
                    .join()
                    .forEach(rule -> terminal.print(WithholdingText.line(rule, now)));
        }
        return ExitCode.OK;
    }
}
