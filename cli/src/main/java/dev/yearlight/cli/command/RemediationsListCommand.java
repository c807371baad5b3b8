package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.RemediationText;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the remediations. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists them, the newest first.")
public final class RemediationsListCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    /** Talks to the terminal. */
    public RemediationsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            bench.remediations().all().forEach(remediation -> terminal.print(RemediationText.line(remediation)));
        }
        return ExitCode.OK;
    }
}
