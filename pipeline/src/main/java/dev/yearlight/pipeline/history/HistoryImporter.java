package dev.yearlight.pipeline.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Imports the history of one person from Spotify's exports: account data and extended history, from the folder or the
 * zip as downloaded, several exports at once, or a single file.
 *
 * <p>No row is dropped in silence: it becomes a play, an odd row with a reason, or a duplicate.
 */
public final class HistoryImporter {

    private final ImportLimits limits;
    private final InstantSource clock;

    /** An importer that knows what lies in the future by the clock. */
    public HistoryImporter(ImportLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Reads all history below the path.
     *
     * @throws HistoryRefusedException where there is none, or a file of it is not what its name says
     */
    public ImportedHistory read(Path path) throws IOException {
        try (ExportContents contents = ExportContents.of(path, limits)) {
            List<ExportFile> files = contents.files();
            List<ExportFile> histories = files.stream()
                    .filter(file -> SpotifyLayout.named(file.name()) || chosenAlone(file, path, files))
                    .toList();
            if (histories.isEmpty()) {
                throw new HistoryRefusedException(
                        ExportFile.printable(path.toString()),
                        "holds no listening history; its files: " + files.size() + ".\n" + SpotifyLayout.KNOWN);
            }
            HistoryBuilder history = new HistoryBuilder(limits, clock.instant());
            files.stream().filter(file -> !histories.contains(file)).forEach(history::ignore);
            readAll(histories, history);
            return history.build();
        }
    }

    /** One file alone was chosen by a person: its fields decide, whatever its name. */
    private static boolean chosenAlone(ExportFile file, Path path, List<ExportFile> files) {
        boolean named = Files.isRegularFile(path) && !ExportContents.isZip(path);
        return files.size() == 1 && (named || file.name().endsWith(".json"));
    }

    private void readAll(List<ExportFile> files, HistoryBuilder history) throws IOException {
        long bytesLeft = limits.bytes();
        for (ExportFile file : files) {
            history.startFile(file);
            try (BoundedInput bytes = new BoundedInput(file, bytesLeft, limits)) {
                RowReader.read(file.label(), bytes, history::row);
                bytesLeft -= bytes.count();
            }
        }
    }
}
