package dev.yearlight.codecs;

import dev.yearlight.domain.Snapshot;
import java.io.IOException;
import java.nio.file.Path;

/** Writes snapshots into one Avro container file (zstd); the file appears under its name only when it is whole. */
@SuppressWarnings("DoNotCallSuggester")
public final class SnapshotFileWriter implements AutoCloseable {

    public SnapshotFileWriter(Path file) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    public void write(Snapshot snapshot) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() throws IOException {}
}
