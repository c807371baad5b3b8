package dev.yearlight.pipeline.history;

/**
 * What became of the rows of one file: rows = plays + odd + duplicates.
 *
 * @param file path within the export
 * @param layout what its first row looks like; {@link SpotifyLayout#EMPTY} without rows
 */
public record FileCount(String file, SpotifyLayout layout, long rows, long plays, long odd, long duplicates) {

    /** Refuses counts that lose a row. */
    public FileCount {
        if (rows != plays + odd + duplicates) {
            throw new IllegalArgumentException("rows of a file must be its plays, odd rows and duplicates, was " + rows
                    + " for " + plays + " + " + odd + " + " + duplicates);
        }
    }
}
