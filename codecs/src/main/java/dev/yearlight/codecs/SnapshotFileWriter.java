package dev.yearlight.codecs;

import dev.yearlight.domain.Snapshot;
import java.io.IOException;
import java.nio.file.Path;

/** Writes snapshots into one Avro container file (zstd); the file appears under its name only when it is whole. */
public final class SnapshotFileWriter implements AutoCloseable {

    private final AvroFileWriter<Snapshot> file;

    /** Makes the folder where it is missing. */
    public SnapshotFileWriter(Path file) throws IOException {
        this.file = new AvroFileWriter<>(file, SnapshotCodec.CODEC);
    }

    /** A failure discards the whole file. */
    public void write(Snapshot snapshot) throws IOException {
        file.write(snapshot);
    }

    /** Gives the file up, because what was to be written failed elsewhere: closing leaves nothing. */
    public void discard() {
        file.discard();
    }

    /** Syncs the file and moves it into place, unless it was discarded. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
