package dev.yearlight.pipeline.history;

import dev.yearlight.pipeline.intake.BoundedInput;
import dev.yearlight.pipeline.intake.ExportContents;
import dev.yearlight.pipeline.intake.ExportFile;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import dev.yearlight.pipeline.intake.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports the history of one person from the export of any service of {@link KnownLayouts}: the folder or the zip as
 * downloaded, several exports at once, or a single file.
 *
 * <p>No row is dropped in silence: it becomes a play, an odd row with a reason, or a duplicate.
 */
public final class HistoryImporter {

    private static final int LISTED_STRANGERS = 5;

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
     * @throws ImportRefusedException where there is none, or a file of it is not what its name says
     */
    public ImportedHistory read(Path path) throws IOException {
        try (ExportContents contents = ExportContents.of(path, limits)) {
            List<ExportFile> files = contents.files();
            HistoryBuilder history = new HistoryBuilder(limits, clock.instant());
            List<ExportFile> histories = new ArrayList<>();
            List<String> strangers = new ArrayList<>();
            for (ExportFile file : files) {
                if (KnownLayouts.named(file.label())
                        || chosenAlone(file, path, files)
                        || beginsAsHistory(file, strangers)) {
                    histories.add(file);
                } else {
                    history.ignore(file);
                }
            }
            if (histories.isEmpty()) {
                throw new ImportRefusedException(ExportFile.printable(path.toString()), nothingFound(files, strangers));
            }
            readAll(histories, history);
            return history.build();
        }
    }

    /** One file alone was chosen by a person: its fields decide, whatever its name. */
    private static boolean chosenAlone(ExportFile file, Path path, List<ExportFile> files) {
        boolean named = Files.isRegularFile(path) && !ExportContents.isZip(path);
        return files.size() == 1 && (named || Rows.mayHold(file.name()));
    }

    /** Whether a file of any name has rows of a known layout; what it has instead is noted for the message. */
    private boolean beginsAsHistory(ExportFile file, List<String> strangers) throws IOException {
        if (!Rows.mayHold(file.name())) {
            return false;
        }
        FirstRow first = new FirstRow();
        try (BoundedInput bytes = new BoundedInput(file, limits.bytes(), limits)) {
            Rows.read(file.label(), bytes, KnownLayouts::headless, first);
        } catch (ImportRefusedException unreadable) {
            return false;
        }
        if (!first.known() && strangers.size() < LISTED_STRANGERS) {
            strangers.add("  " + file.label() + " has " + first.found());
        }
        return first.known();
    }

    private static String nothingFound(List<ExportFile> files, List<String> strangers) {
        StringBuilder text = new StringBuilder("holds no listening history; its files: ").append(files.size());
        strangers.forEach(stranger -> text.append('\n').append(stranger));
        files.stream()
                .filter(file -> ExportContents.isZip(file.name()))
                .findFirst()
                .ifPresent(zip -> text.append("\n  ")
                        .append(zip.label())
                        .append(" is a zip within a zip, which is not opened: unpack the outer one"));
        return text.append(".\n").append(KnownLayouts.TEXT).toString();
    }

    private void readAll(List<ExportFile> files, HistoryBuilder history) throws IOException {
        long bytesLeft = limits.bytes();
        for (ExportFile file : files) {
            history.startFile(file);
            try (BoundedInput bytes = new BoundedInput(file, bytesLeft, limits)) {
                Rows.read(file.label(), bytes, KnownLayouts::headless, history);
                bytesLeft -= bytes.count();
            }
        }
    }
}
