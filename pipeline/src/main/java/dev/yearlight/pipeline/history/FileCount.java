package dev.yearlight.pipeline.history;

/**
 * What became of the rows of one file: rows = plays + odd + duplicates.
 *
 * @param file path within the export
 * @param layout what its first row looks like, in words; {@value #NO_ROWS} without any
 */
public record FileCount(String file, String layout, long rows, long plays, long odd, long duplicates) {

    /** The layout of a file without rows, as exports hold them for what was never used. */
    public static final String NO_ROWS = "no rows";

    /** Refuses counts that lose a row. */
    public FileCount {
        if (rows != plays + odd + duplicates) {
            throw new IllegalArgumentException("rows of a file must be its plays, odd rows and duplicates, was " + rows
                    + " for " + plays + " + " + odd + " + " + duplicates);
        }
    }
}
