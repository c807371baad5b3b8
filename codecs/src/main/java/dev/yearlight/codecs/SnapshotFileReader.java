package dev.yearlight.codecs;

import dev.yearlight.domain.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Reads snapshots out of one Avro container file, one at a time; damage surfaces as {@link UncheckedIOException}. */
public final class SnapshotFileReader implements Iterator<Snapshot>, AutoCloseable {

    private final AvroFileReader<Snapshot> file;

    /** Refuses a file that is no Avro container or whose schema has nothing to do with ours. */
    public SnapshotFileReader(Path file) throws IOException {
        this.file = new AvroFileReader<>(file, SnapshotCodec.CODEC);
    }

    @Override
    public boolean hasNext() {
        return file.hasNext();
    }

    @Override
    public Snapshot next() {
        return file.next();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
