package dev.yearlight.cli.command;

import dev.yearlight.cli.run.RunDesk;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.run.Money;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.settings.Settings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists every run, the newest first. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists every run, the newest first.")
final class RunListCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    RunListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = options.ofRunningPlatform();
        String currency = options.prices(settings).currency();
        try (RunDesk desk = RunDesk.open(settings)) {
            desk.all().forEach(run -> terminal.print(line(run, currency)));
        }
        return ExitCode.OK;
    }

    private static String line(RunOrders run, String currency) {
        String cap = run.capMicros().isPresent()
                ? " cap=" + Money.text(run.capMicros().getAsLong(), currency)
                : "";
        return "run=%s started=%s days=%d%s%s"
                .formatted(run.run(), run.startedAt(), run.expectedDays(), cap, run.paused() ? " paused" : "");
    }
}
