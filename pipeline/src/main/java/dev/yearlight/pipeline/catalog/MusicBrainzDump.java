package dev.yearlight.pipeline.catalog;

import dev.yearlight.pipeline.intake.Dialect;
import dev.yearlight.pipeline.intake.ExportFile;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import dev.yearlight.pipeline.intake.OddReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The unpacked tables of a MusicBrainz dump in one folder, or in {@code mbdump} below it. */
final class MusicBrainzDump {

    private final Path folder;
    private final Reading reading;

    private MusicBrainzDump(Path folder, Reading reading) {
        this.folder = folder;
        this.reading = reading;
    }

    /** The tables there; refuses a folder that lacks one. */
    static MusicBrainzDump in(Path path, Reading reading) throws IOException {
        Path inner = path.resolve("mbdump");
        Path folder = Files.isDirectory(inner) ? inner : path;
        String missing = Arrays.stream(DumpTable.values())
                .filter(table -> table.needed() && !Files.isRegularFile(folder.resolve(table.fileName())))
                .map(DumpTable::fileName)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new ImportRefusedException(
                    ExportFile.printable(path.toString()),
                    "lacks these tables of a MusicBrainz dump: " + missing + ".\n" + CatalogImporter.EXPECTED);
        }
        return new MusicBrainzDump(folder, reading);
    }

    Reading reading() {
        return reading;
    }

    boolean has(DumpTable table) {
        return Files.isRegularFile(folder.resolve(table.fileName()));
    }

    /** Its bytes; 0 where it is missing. */
    long size(DumpTable table) throws IOException {
        return has(table) ? Files.size(folder.resolve(table.fileName())) : 0;
    }

    /** Hands over every row that has enough columns; the answer says what is odd about it. */
    void forEach(DumpTable table, RowReader reader) throws IOException {
        try (FileRows rows = reading.open(folder.resolve(table.fileName()), Dialect.TAB)) {
            for (List<String> record = rows.next(); record != null; record = rows.next()) {
                if (record.size() < table.columns()) {
                    rows.odd(OddReason.WRONG_FIELD_COUNT, 0);
                } else if (!reader.row(new DumpRow(record))) {
                    rows.odd(OddReason.UNKNOWN_REFERENCE, 0);
                }
            }
        }
    }

    /** Opens a table to be read row by row. */
    FileRows open(DumpTable table) throws IOException {
        return reading.open(folder.resolve(table.fileName()), Dialect.TAB);
    }

    /** Takes the rows of a table. */
    interface RowReader {

        /** Whether all that the row points to is there. */
        boolean row(DumpRow row);
    }
}
