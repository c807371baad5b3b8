package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Catalog;
import dev.yearlight.pipeline.storage.LocalFile;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** The catalog data set: one Parquet file, one row a track. */
public final class CatalogFile {

    private CatalogFile() {}

    /** Writes it; the file appears under its name only when it is whole. */
    public static void write(Path file, Iterable<CatalogEntry> entries) throws IOException {
        ParquetFile.write(file, CatalogRow.class, entries, CatalogRow::of);
    }

    /** Reads it into memory. */
    public static Catalog read(Path file) throws IOException {
        MemoryCatalog catalog = new MemoryCatalog();
        forEach(file, (row, number) -> catalog.add(row.entry()));
        return catalog;
    }

    /** The same, wherever it lies. */
    public static Catalog read(Storage storage, Place source) throws IOException {
        try (LocalFile file = storage.file(source)) {
            try {
                return read(file.path());
            } catch (BrokenDataException broken) {
                throw broken.ofOriginal(file.path(), source.toString());
            }
        }
    }

    /** All of its rows, in the order of the file. */
    public static List<CatalogEntry> entries(Path file) throws IOException {
        List<CatalogEntry> entries = new ArrayList<>();
        forEach(file, (row, number) -> entries.add(row.entry()));
        return entries;
    }

    /**
     * Hands over each row as it lies there, with its number from 1.
     *
     * @throws BrokenDataException where the file lacks a column or has it in another type; where the action refuses a row
     *     by {@link IllegalArgumentException}
     */
    public static void forEach(Path file, ObjLongConsumer<CatalogAsWritten> action) throws IOException {
        ParquetFile.opened(file, CatalogFile::requireColumns);
        ParquetFile.forEach(file, CatalogAsWritten.class, action);
    }

    /** Says in our own words what is missing; lists are looked into by the reader of rows. */
    private static Path requireColumns(Path file) throws IOException {
        try (ColumnFile columns = new ColumnFile(file)) {
            columns.text("artist");
            columns.text("title");
            columns.number("release_year");
            columns.number("length_millis");
        }
        return file;
    }
}
