package dev.yearlight.pipeline.storage;

import java.nio.file.Path;

/** A file that is read where it lies. */
record Original(Path path) implements LocalFile {

    @Override
    public void close() {
        // It is no copy: nothing was made that would have to be removed.
    }
}
