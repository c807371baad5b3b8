package dev.yearlight.pipeline.check;

/** Told of work as it is done. */
@FunctionalInterface
public interface CheckProgress {

    /** For whom nobody waits. */
    CheckProgress NONE = rows -> {};

    /** So many rows of plays more were read. */
    void read(long rows);
}
