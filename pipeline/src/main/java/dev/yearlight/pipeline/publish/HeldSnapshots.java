package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.EncodedSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The first snapshots of one file, in memory from the reading for its manifest until they are sent; for one thread. */
final class HeldSnapshots implements AutoCloseable {

    /** Bytes that all files together may still hold. */
    private final Semaphore room;

    private final List<EncodedSnapshot> snapshots = new ArrayList<>();
    private int bytes;
    private boolean whole = true;

    HeldSnapshots(Semaphore room) {
        this.room = room;
    }

    /** The file's next one: it is held as long as there is room for all before it. */
    void offer(EncodedSnapshot snapshot) {
        whole = whole && room.tryAcquire(snapshot.length());
        if (whole) {
            bytes += snapshot.length();
            snapshots.add(snapshot.alone());
        }
    }

    /** Whether there was room for all. */
    boolean whole() {
        return whole;
    }

    /** In the order of the file, from its first. */
    List<EncodedSnapshot> snapshots() {
        return snapshots;
    }

    @Override
    public void close() {
        snapshots.clear();
        room.release(bytes);
        bytes = 0;
    }
}
