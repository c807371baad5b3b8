package dev.yearlight.cli.command;

import dev.yearlight.cli.demo.DemoData;
import dev.yearlight.cli.demo.DemoSummary;
import dev.yearlight.cli.demo.Demonstration;
import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.platform.LocalPlatform;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole way on one machine, from listening histories to served stories. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the whole way on one machine.",
            "Starts real Kafka and Cassandra, finds remarkable days, has their stories written, reads all"
                    + " back over HTTP, and keeps serving.",
            "  ./yearlight demo",
            "  ./yearlight demo --history PATH --timezone ZONE"
        })
public final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Mixin
    private DemoDataOptions data = new DemoDataOptions();

    @Option(names = "--exit", description = "Stop everything at the end instead of serving on.")
    private boolean exit;

    /** Talks to the terminal. */
    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.logToFile();
        DataFolder folder = options.folder();
        folder.requireIdle();
        DemoData input = data.chosen(terminal);
        DemoFolder.prepare(folder, terminal);
        LocalPlatform platform = new LocalPlatform(folder, options.source(), terminal::remark);
        try (Foreground foreground = new Foreground(platform)) {
            try {
                return run(platform, foreground, new Demonstration(platform, folder, terminal), input);
            } catch (InterruptedException stopped) {
                return Foreground.INTERRUPTED;
            } catch (RuntimeException failure) {
                if (foreground.stopping()) {
                    return Foreground.INTERRUPTED;
                }
                throw failure;
            }
        }
    }

    private int run(LocalPlatform platform, Foreground foreground, Demonstration demonstration, DemoData input)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        platform.start();
        DemoSummary summary = demonstration.run(input, started);
        terminal.print(summary.line());
        int outcome = summary.missing() == 0 ? ExitCode.OK : ExitCode.FAILED;
        if (exit) {
            return outcome;
        }
        terminal.print("");
        terminal.print("Open        " + demonstration.openIndex() + "  and choose a listener. Ctrl-C stops all of it.");
        platform.addresses().forEach(address -> terminal.print(address));
        foreground.await();
        return outcome;
    }
}
