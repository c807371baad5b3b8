package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A new data set: filled file by file on this machine, visible at its place all at once or not at all.
 *
 * <p>Closing what was not committed leaves nothing behind.
 */
public interface Output extends AutoCloseable {

    /**
     * A folder of this machine that appears under its name in one step.
     *
     * @throws IllegalArgumentException where it is there and not empty
     */
    static Output of(Path directory) throws IOException {
        return new LocalOutput(directory);
    }

    /** Where it will be, as it was named by whoever chose it. */
    Place place();

    /** The folder of this machine to write files into. */
    Path stage();

    /** Says that a file of the stage is whole; it may leave this machine at once. May be called by several threads. */
    void finished(String file) throws IOException;

    /** Makes visible all that was written, in one step. */
    void commit() throws IOException;

    @Override
    void close() throws IOException;
}
