package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.ManifestFileWriter;
import java.io.IOException;
import java.nio.file.Path;

/** How a run's files come to be: whole or not at all, and on disk when the call returns. */
interface DurableFiles {

    /** Writes a small file, in place of one that may be there. */
    void write(Path file, byte[] content) throws IOException;

    /** Writes a manifest; the result is that of whoever fills it. */
    <T> T manifest(Path file, Days<T> days) throws IOException;

    /** What a manifest holds. */
    interface Days<T> {
        T to(ManifestFileWriter manifest) throws IOException;
    }
}
