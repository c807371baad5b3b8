package dev.yearlight.pipeline.catalog;

import java.util.Locale;

/**
 * The tables of a MusicBrainz dump that a catalog needs, and where in them the columns lie that it reads. New columns are
 * only ever added behind these.
 */
enum DumpTable {
    ARTIST_CREDIT(2),
    RECORDING(5),
    TRACK(4),
    MEDIUM(2),
    RELEASE(5),
    RELEASE_GROUP_META(3),
    GENRE(3),
    TAG(2),
    RELEASE_GROUP_TAG(3),
    /** May be missing: the tags of release groups tell nearly as much. */
    RECORDING_TAG(3);

    private final int columns;

    DumpTable(int columns) {
        this.columns = columns;
    }

    /** How many columns a row has at least. */
    int columns() {
        return columns;
    }

    /** The name of its file. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean needed() {
        return this != RECORDING_TAG;
    }
}
