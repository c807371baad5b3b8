package dev.yearlight.pipeline.data;

import java.io.Serial;
import java.nio.file.Path;

/** A data set that breaks its contract; says the file and the row, never what the row holds. */
public final class BrokenDataException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long row;
    private final String what;

    /** A data set that is broken as a whole. */
    public BrokenDataException(Path file, String what) {
        super(file + ": " + what);
        this.row = 0;
        this.what = what;
    }

    /** A broken row, counted from 1. */
    public BrokenDataException(Path file, long row, String what) {
        super(file + ", row " + row + ": " + what);
        this.row = row;
        this.what = what;
    }

    /** The row, from 1; 0 where the data set is broken as a whole. */
    public long row() {
        return row;
    }

    /** What is wrong, without the place. */
    public String what() {
        return what;
    }
}
