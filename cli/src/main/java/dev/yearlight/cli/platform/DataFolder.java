package dev.yearlight.cli.platform;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.local.server.PlatformFile;
import dev.yearlight.local.server.RunningPlatform;
import dev.yearlight.pipeline.publish.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that a local platform keeps everything in: {@code kafka cassandra plays snapshots runs keys logs}.
 *
 * @param home the checkout's root
 * @param root the folder, {@code .yearlight} by default
 */
public record DataFolder(Path home, Path root) {

    /** The folder as an option names it; relative to where the command was called. */
    public static DataFolder of(Path root) {
        return new DataFolder(checkout(), root.toAbsolutePath().normalize());
    }

    /** The checkout's root, which relative paths of settings start from. */
    public static Path checkout() {
        return Path.of(System.getProperty("yearlight.home", "")).toAbsolutePath();
    }

    /** Logs of all parts. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Data sets of plays, listeners and catalog. */
    public Path plays() {
        return root.resolve("plays");
    }

    /** Ranked snapshots. */
    public Path snapshots() {
        return root.resolve("snapshots");
    }

    /** A folder for each run. */
    public Path runs() {
        return root.resolve("runs");
    }

    /** What runs from it now. */
    public Optional<RunningPlatform> running() throws IOException {
        return new PlatformFile(root).read();
    }

    /** Refuses where a platform runs from it. */
    public void requireIdle() throws IOException {
        Optional<RunningPlatform> running = running();
        if (running.isPresent()) {
            throw CommandFailure.failed(
                    "process " + running.get().process() + " already runs a platform on " + root,
                    "Stop it (Ctrl-C in its terminal), or choose another folder with --data.");
        }
    }

    /** The folder of the newest run; run ids sort by time. */
    public Optional<Path> latestRun() throws IOException {
        if (!Files.isDirectory(runs())) {
            return Optional.empty();
        }
        List<Path> newestFirst;
        try (Stream<Path> folders = Files.list(runs())) {
            newestFirst = folders.sorted(Comparator.comparing(
                                    (Path folder) -> folder.getFileName().toString())
                            .reversed())
                    .toList();
        }
        for (Path folder : newestFirst) {
            if (RunManifest.isOf(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
