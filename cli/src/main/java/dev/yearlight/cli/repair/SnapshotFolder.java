package dev.yearlight.cli.repair;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.repair.remedy.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The ranked snapshots in a folder. */
public record SnapshotFolder(Path folder) implements Replay.Snapshots {

    @Override
    public void forEach(Consumer<Snapshot> reader) throws IOException {
        List<Path> files = Files.isDirectory(folder) ? SnapshotFiles.list(folder) : List.of();
        if (files.isEmpty()) {
            throw CommandFailure.badInput(
                    folder + " holds no snapshots",
                    "--snapshots DIR names the folder that the run was published from.");
        }
        for (Path file : files) {
            try (SnapshotFileReader snapshots = new SnapshotFileReader(file)) {
                snapshots.forEachRemaining(reader);
            }
        }
    }
}
