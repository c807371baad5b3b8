package dev.yearlight.pipeline.catalog;

import dev.yearlight.pipeline.data.CatalogEntry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the tracks of a foreign catalog, one at a time. */
interface CatalogSource extends AutoCloseable {

    /** What it is, in words. */
    String words();

    /** The next track; null after the last. */
    @Nullable
    CatalogEntry next() throws IOException;

    /** How many rows told tracks so far, odd ones apart. */
    long rows();

    @Override
    void close() throws IOException;
}
