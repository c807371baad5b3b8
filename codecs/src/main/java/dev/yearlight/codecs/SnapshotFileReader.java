package dev.yearlight.codecs;

import dev.yearlight.domain.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Reads the snapshots of one Avro container file, one at a time. */
@SuppressWarnings("DoNotCallSuggester")
public final class SnapshotFileReader implements Iterator<Snapshot>, AutoCloseable {

    public SnapshotFileReader(Path file) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public boolean hasNext() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Snapshot next() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() throws IOException {}
}
