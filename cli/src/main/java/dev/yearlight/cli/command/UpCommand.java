package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.LocalPlatform;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the platform until it is stopped. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Runs Kafka, Cassandra, the writer and the roles until Ctrl-C, without data of its own.",
            "In another terminal: sample, rank, publish, run, progress, trace."
        })
public final class UpCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    /** Talks to the terminal. */
    public UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        options.logToFile();
        options.folder().requireIdle();
        LocalPlatform platform = new LocalPlatform(options.folder(), options.source(), terminal::remark);
        try (Foreground foreground = new Foreground(platform)) {
            platform.start();
            terminal.print("The platform is up. Ctrl-C stops all of it.");
            platform.addresses().forEach(address -> terminal.print("  " + address));
            terminal.print("  logs        " + options.folder().logs());
            foreground.await();
        } catch (InterruptedException stopped) {
            terminal.remark("stopped");
        }
        return Foreground.INTERRUPTED;
    }
}
