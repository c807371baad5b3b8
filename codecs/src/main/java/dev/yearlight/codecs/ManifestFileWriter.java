package dev.yearlight.codecs;

import dev.yearlight.domain.ExpectedDay;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the expected days of a run into one Avro container file (zstd); the file appears under its name only when it is whole. */
@SuppressWarnings("DoNotCallSuggester")
public final class ManifestFileWriter implements AutoCloseable {

    public ManifestFileWriter(Path file) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    public void write(ExpectedDay day) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() throws IOException {}
}
