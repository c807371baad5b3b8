package dev.yearlight.pipeline.catalog;

/** How far an import is. */
public interface CatalogProgress {

    /** So many bytes are read, of all that are to be. */
    void read(long bytes, long ofAll);
}
