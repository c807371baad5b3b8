package dev.yearlight.pipeline.catalog;

import dev.yearlight.pipeline.data.CatalogEntry;
import dev.yearlight.pipeline.intake.Dialect;
import dev.yearlight.pipeline.intake.ExportFile;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A catalog as CSV (RFC 4180, UTF-8) with the columns {@code title}, {@code creator}, and where known {@code genres}
 * (most fitting first, with {@code ;} between them), {@code release_year} and {@code length_ms}; others do no harm.
 */
final class CatalogCsv implements CatalogSource {

    private static final int HEADER = 1;

    private final FileRows records;
    private final CatalogCsvRow row;
    private long rows;

    /** Opens the file; refuses one whose header lacks what is needed. */
    CatalogCsv(Path file, Reading reading) throws IOException {
        reading.expect(Files.size(file));
        this.records = reading.open(file, Dialect.COMMA);
        List<String> columns = columns(records.next());
        if (!columns.contains("title") || !columns.contains("creator")) {
            records.close();
            throw new ImportRefusedException(
                    ExportFile.printable(file.toString()),
                    "has the columns " + ExportFile.printable(String.join(", ", columns)) + ".\n"
                            + CatalogImporter.EXPECTED);
        }
        this.row = new CatalogCsvRow(columns, reading.limits().nameLength());
    }

    private static List<String> columns(@Nullable List<String> header) {
        return header == null
                ? List.of()
                : header.stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
    }

    @Override
    public String words() {
        return "CSV";
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public @Nullable CatalogEntry next() throws IOException {
        for (List<String> record = records.next(); record != null; record = records.next()) {
            switch (row.read(record)) {
                case CatalogCsvRow.Odd odd -> records.odd(odd.reason(), HEADER);
                case CatalogCsvRow.Track track -> {
                    rows++;
                    return track.entry();
                }
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
