package dev.yearlight.pipeline.catalog;

import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.intake.ExportFile;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the catalog data set from a CSV file, or from a folder with the tables of a MusicBrainz dump. */
public final class CatalogImporter {

    /** For a whole MusicBrainz dump, whose tables take up some gigabytes each. */
    public static final ImportLimits LIMITS = new ImportLimits(64L << 30, 10_000, 200, 4, 5_000_000, 500, 100);

    /** Some four million recordings, half a gigabyte when they are merged. */
    private static final long BYTES_A_SHARE = 512L << 20;

    /** What was expected, for those who brought something else. */
    static final String EXPECTED = """
            Known catalogs:
              a CSV file with the columns title, creator, genres (with ; between them), release_year, length_ms;
                the first two are needed, and an empty field means unknown
              a folder with tables of a MusicBrainz dump: artist_credit, recording, track, medium, release, genre of
                mbdump.tar.bz2, release_group_meta, tag, release_group_tag and, if wanted, recording_tag of
                mbdump-derived.tar.bz2; unpack them with tar -xjf FILE mbdump/TABLE …""";

    private final ImportLimits limits;
    private final long bytesAShare;

    /** An importer within these limits. */
    public CatalogImporter(ImportLimits limits) {
        this(limits, BYTES_A_SHARE);
    }

    CatalogImporter(ImportLimits limits, long bytesAShare) {
        this.limits = limits;
        this.bytesAShare = bytesAShare;
    }

    /**
     * Reads the source to its end; the data set appears under its name only when it is whole.
     *
     * @throws ImportRefusedException where the source is no catalog that is known, or is broken
     */
    public CatalogImportReport run(Path from, Path to, CatalogProgress progress) throws IOException {
        Reading reading = new Reading(limits, progress);
        try (CatalogSource source = source(from, reading)) {
            FactCount counted = new FactCount(source);
            if (!counted.hasNext()) {
                throw new ImportRefusedException(ExportFile.printable(from.toString()), nothingKnown(source, reading));
            }
            CatalogFile.write(to, () -> counted);
            return counted.report(reading.odd());
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static String nothingKnown(CatalogSource source, Reading reading) {
        String odd = reading.odd().listed().stream()
                .findFirst()
                .map(row -> "; its first odd row: %s, row %d, %s"
                        .formatted(row.file(), row.row(), row.reason().words()))
                .orElse("");
        return "tells no genre, release year or length of any of its %d tracks%s".formatted(source.rows(), odd);
    }

    private CatalogSource source(Path from, Reading reading) throws IOException {
        if (Files.isDirectory(from)) {
            return new MusicBrainzCatalog(from, reading, bytesAShare);
        }
        if (!Files.isRegularFile(from)) {
            throw new ImportRefusedException(ExportFile.printable(from.toString()), "does not exist");
        }
        return new CatalogCsv(from, reading);
    }
}
