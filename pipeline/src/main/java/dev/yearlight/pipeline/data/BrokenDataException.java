package dev.yearlight.pipeline.data;

import java.io.Serial;
import java.nio.file.Path;

/** A data set that breaks its contract; says the file and the row, never what the row holds. */
public final class BrokenDataException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A data set that is broken as a whole. */
    public BrokenDataException(Path file, String what) {
        super(file + ": " + what);
    }

    /** A broken row, counted from 1. */
    public BrokenDataException(Path file, long row, String what) {
        super(file + ", row " + row + ": " + what);
    }
}
