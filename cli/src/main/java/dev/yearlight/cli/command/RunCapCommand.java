package dev.yearlight.cli.command;

import dev.yearlight.cli.run.RunDesk;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.run.Money;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.domain.RunId;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets what a run may cost at most; one that stands still at its cap goes on below a higher one. */
@Command(
        name = "cap",
        mixinStandardHelpOptions = true,
        description = "Sets what a run may cost at most; one that stands still at its cap goes on below a higher one.")
final class RunCapCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "The run's id.")
    private String run = "";

    @Parameters(index = "1", paramLabel = "AMOUNT", description = "In the currency of the price table, such as 12.50.")
    private String amount = "";

    RunCapCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RunId chosen = new RunId(run);
        long micros = Money.micros(amount);
        Settings settings = options.ofRunningPlatform();
        try (RunDesk desk = RunDesk.open(settings)) {
            desk.cap(chosen, micros);
        }
        terminal.print("run=%s cap=%s"
                .formatted(chosen, Money.text(micros, options.prices(settings).currency())));
        return ExitCode.OK;
    }
}
