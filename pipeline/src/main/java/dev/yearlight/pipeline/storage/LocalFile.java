package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A file that lies on this machine while it is open: an original, or a copy that closing removes. */
public interface LocalFile extends AutoCloseable {

    /** Where it lies; its last name is the file's own. */
    Path path();

    /** Removes a copy; an original stays. */
    @Override
    void close() throws IOException;
}
