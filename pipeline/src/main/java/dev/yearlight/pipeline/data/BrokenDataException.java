package dev.yearlight.pipeline.data;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A data set that breaks its contract; says the file and the row, never what the row holds. */
public final class BrokenDataException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long row;
    private final String what;

    /** A data set that is broken as a whole. */
    public BrokenDataException(Path file, String what) {
        this(file.toString(), what);
    }

    /** A data set that is broken as a whole, as its user names it. */
    public BrokenDataException(String dataSet, String what) {
        this(dataSet, 0, what, null);
    }

    /** A broken row, counted from 1. */
    public BrokenDataException(Path file, long row, String what) {
        this(file.toString(), row, what);
    }

    /** A broken row, counted from 1, of a file as its user names it. */
    public BrokenDataException(String file, long row, String what) {
        this(file, row, what, null);
    }

    private BrokenDataException(String file, long row, String what, @Nullable BrokenDataException found) {
        super(file + (row == 0 ? "" : ", row " + row) + ": " + what, found);
        this.file = file;
        this.row = row;
        this.what = what;
    }

    /** The same, of the original, where it was found in a copy; any other stays as it is. */
    public BrokenDataException ofOriginal(Path copy, String original) {
        return file.equals(copy.toString()) ? new BrokenDataException(original, row, what, this) : this;
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
