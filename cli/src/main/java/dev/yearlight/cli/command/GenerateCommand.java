package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.platform.WriterProcess;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the role that writes, and nothing else, until it is told to stop. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the role that writes alone, against the Kafka, the Cassandra and the model of its settings.",
            "SIGTERM or Ctrl-C lets running calls end, commits, leaves the group and exits with 0."
        })
public final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    /** Talks to the terminal. */
    public GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        WriterProcess writer = new WriterProcess(options.source().load(), DataFolder.checkout());
        Thread onSignal = new Thread(() -> drain(writer), "stop-generate");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            writer.start();
            terminal.print("The role that writes is up; SIGTERM drains it.");
            terminal.print("  management  " + writer.managementAddress() + "  (/livez, /readyz, /metrics)");
            Throwable failure = writer.fatal().get();
            throw CommandFailure.failed(
                    "generation ended by itself: " + failure.getMessage(), "The log above says more.");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            // Reached only where no signal came: the hook ends the process.
            Runtime.getRuntime().removeShutdownHook(onSignal);
            writer.close();
        }
    }

    /** A JVM that a signal ends would exit with that signal's code, although all went as it should. */
    private void drain(WriterProcess writer) {
        int code = ExitCode.OK;
        try {
            writer.close();
        } catch (CommandFailure notInOrder) {
            terminal.remark(String.valueOf(notInOrder.getMessage()));
            code = notInOrder.exitCode();
        }
        Runtime.getRuntime().halt(code);
    }
}
