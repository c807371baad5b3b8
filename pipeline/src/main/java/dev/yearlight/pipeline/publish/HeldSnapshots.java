package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.EncodedSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first snapshots of one file, in memory from the reading for its manifest until they are sent; for one thread. */
final class HeldSnapshots implements AutoCloseable {

    private final HeldChunks memory;
    private final List<byte[]> chunks = new ArrayList<>();
    private final List<EncodedSnapshot> snapshots = new ArrayList<>();
    private int used;
    private boolean whole = true;

    HeldSnapshots(HeldChunks memory) {
        this.memory = memory;
        this.used = memory.chunkBytes();
    }

    /** The file's next one: it is held as long as there is room for all before it. */
    void offer(EncodedSnapshot snapshot) {
        whole = whole && hasRoom(snapshot.length());
        if (whole) {
            snapshots.add(snapshot.copiedTo(chunks.getLast(), used));
            used += snapshot.length();
        }
    }

    private boolean hasRoom(int bytes) {
        if (used + bytes <= memory.chunkBytes()) {
            return true;
        }
        Optional<byte[]> chunk = bytes <= memory.chunkBytes() ? memory.take() : Optional.empty();
        chunk.ifPresent(chunks::add);
        used = 0;
        return chunk.isPresent();
    }

    /** Whether there was room for all. */
    boolean whole() {
        return whole;
    }

    /** In the order of the file, from its first. */
    List<EncodedSnapshot> snapshots() {
        return snapshots;
    }

    /** The snapshots must not be used any more. */
    @Override
    public void close() {
        snapshots.clear();
        chunks.forEach(memory::giveBack);
        chunks.clear();
    }
}
