package dev.yearlight.cli.command;

import dev.yearlight.bench.publish.PublishBench;
import dev.yearlight.bench.publish.PublishBenchSettings;
import dev.yearlight.cli.bench.PublishJson;
import dev.yearlight.cli.bench.PublishText;
import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures publishing. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Measures ./yearlight publish beside a bare Kafka producer that sends the same bytes out of memory.",
            "Both are processes of their own with the same producer's settings; they take turns in every"
                    + " round, to a Kafka of the bench's own. The publisher reads files and keeps its manifest and its"
                    + " cursors as it always does."
        })
public final class BenchPublishCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--listeners",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Listeners of a round (default: ${DEFAULT-VALUE}).")
    private int listeners;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description = "Measured rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-ups",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds before them that are not counted (default: ${DEFAULT-VALUE}).")
    private int warmUps;

    @Option(
            names = "--files",
            paramLabel = "N",
            defaultValue = "8",
            description = "Files that the snapshots are in (default: ${DEFAULT-VALUE}).")
    private int files;

    @Option(
            names = "--files-at-once",
            paramLabel = "N",
            defaultValue = "2",
            description = "Files that the publisher works on at once (default: ${DEFAULT-VALUE}).")
    private int filesAtOnce;

    @Option(
            names = "--templates",
            paramLabel = "N",
            defaultValue = "48",
            description = "Different listeners, which all others are copies of (default: ${DEFAULT-VALUE}).")
    private int templates;

    @Mixin
    private BenchOptions options = new BenchOptions();

    /** Talks to the terminal. */
    public BenchPublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        options.run(
                terminal,
                (folder, progress) -> new PublishBench(settings(folder), progress).run(),
                PublishJson::of,
                PublishText::of);
        return ExitCode.OK;
    }

    private PublishBenchSettings settings(Path folder) {
        return new PublishBenchSettings(
                DataFolder.checkout(), folder, listeners, files, filesAtOnce, templates, warmUps, rounds);
    }
}
