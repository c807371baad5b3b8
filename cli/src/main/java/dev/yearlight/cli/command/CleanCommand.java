package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.platform.Folders;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Removes the data folder. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = "Removes the data folder, after making sure that nothing runs from it.")
public final class CleanCommand implements Callable<Integer> {

    private final Terminal terminal;

    /** All that Yearlight ever puts there. */
    private static final Set<String> OWN = Set.of(
            "kafka", "cassandra", "plays", "snapshots", "runs", "keys", "logs", "platform.properties", "demonstration");

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    /** Talks to the terminal. */
    public CleanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DataFolder folder = options.folder();
        if (!Files.isDirectory(folder.root())) {
            terminal.print("there is nothing at " + folder.root());
            return ExitCode.OK;
        }
        folder.requireIdle();
        List<String> strangers = strangers(folder.root());
        if (!strangers.isEmpty()) {
            throw CommandFailure.badInput(
                    folder.root() + " holds what is not Yearlight's: " + strangers,
                    "Nothing was removed. Remove it by hand if it is meant to go.");
        }
        Folders.delete(folder.root());
        terminal.print("removed " + folder.root());
        return ExitCode.OK;
    }

    private static List<String> strangers(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !OWN.contains(name))
                    .sorted()
                    .toList();
        }
    }
}
