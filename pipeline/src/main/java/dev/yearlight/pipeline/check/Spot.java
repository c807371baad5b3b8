package dev.yearlight.pipeline.check;

/**
 * Where something was found; never what is written there.
 *
 * @param file its name within the data set
 * @param row from 1; 0 for the file as a whole
 * @param detail more of what it is; may be empty
 */
public record Spot(String file, long row, String detail) {

    /** A row of which there is no more to say. */
    public Spot(String file, long row) {
        this(file, row, "");
    }
}
