package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.EncodedSnapshot;
import dev.yearlight.codecs.EncodedSnapshotReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The snapshots of one file that are to be published, in its order. */
final class ChosenSnapshots implements Iterator<EncodedSnapshot>, AutoCloseable {

    private final EncodedSnapshotReader file;
    private final Choice choice;
    private @Nullable EncodedSnapshot ahead;

    ChosenSnapshots(Path file, Choice choice) throws IOException {
        this.file = new EncodedSnapshotReader(file);
        this.choice = choice;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && file.hasNext()) {
            EncodedSnapshot snapshot = file.next();
            ahead = choice.includes(snapshot.listener()) ? snapshot : null;
        }
        return ahead != null;
    }

    @Override
    public EncodedSnapshot next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("no snapshot is left");
        }
        EncodedSnapshot snapshot = ahead;
        ahead = null;
        return snapshot;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
