package dev.yearlight.pipeline.catalog;

import dev.yearlight.pipeline.intake.Dialect;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.pipeline.intake.OddTally;
import java.io.IOException;
import java.nio.file.Path;

/** What the files of one import share: its limits, what is odd in them, and how far it is. */
final class Reading {

    private final ImportLimits limits;
    private final OddTally odd;
    private final CatalogProgress progress;
    private long bytesToRead;
    private long bytesRead;

    Reading(ImportLimits limits, CatalogProgress progress) {
        this.limits = limits;
        this.odd = new OddTally(limits.listedRows());
        this.progress = progress;
    }

    ImportLimits limits() {
        return limits;
    }

    OddTally odd() {
        return odd;
    }

    /** So many bytes are to be read altogether. */
    void expect(long bytes) {
        bytesToRead = bytes;
    }

    void read(long bytes) {
        bytesRead += bytes;
        progress.read(bytesRead, Math.max(bytesRead, bytesToRead));
    }

    FileRows open(Path file, Dialect dialect) throws IOException {
        return new FileRows(file, dialect, this);
    }
}
