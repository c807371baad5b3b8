package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.ParkedJson;
import dev.yearlight.cli.repair.ParkedText;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.repair.parked.ParkedWork;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is parked. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the parked days that wait for a re-drive, and the records that could not be read.",
            "A day counts as its cell says: one that was written, taken back or replayed since is left out."
        })
public final class ParkedListCommand implements Callable<Integer> {

    private static final String SHOWN = "100";

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Mixin
    private ParkedFilterOptions filter = new ParkedFilterOptions();

    @Option(names = "--all", description = "Those that are settled by now, too.")
    private boolean all;

    @Option(names = "--listener", description = "With --json: whose they are, too.")
    private boolean listeners;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = SHOWN,
            description = "Lines at most, 0 for all (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "One JSON document, without a limit.")
    private boolean json;

    /** Talks to the terminal. */
    public ParkedListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            ParkedWork read = ParkedWork.read(bench.parked(), bench.archive(), filter.filter());
            ParkedWork work = all ? read : read.open();
            if (json) {
                terminal.print(ParkedJson.of(work, listeners));
            } else {
                ParkedText.of(work, limit).forEach(terminal::print);
            }
        }
        return ExitCode.OK;
    }
}
