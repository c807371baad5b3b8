package dev.yearlight.pipeline.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Memory for snapshots that wait to be sent, shared by all files.
 *
 * <p>Chunks are used again and again: memory that is held for seconds would otherwise be copied by every collection of
 * the young.
 */
final class HeldChunks {

    private final int chunkBytes;
    private final Deque<byte[]> idle = new ArrayDeque<>();
    private int unmade;

    /** @param chunkBytes larger snapshots are not held */
    HeldChunks(int chunks, int chunkBytes) {
        this.unmade = chunks;
        this.chunkBytes = chunkBytes;
    }

    int chunkBytes() {
        return chunkBytes;
    }

    /** Empty while all are in use. */
    synchronized Optional<byte[]> take() {
        if (!idle.isEmpty()) {
            return Optional.of(idle.removeLast());
        }
        if (unmade == 0) {
            return Optional.empty();
        }
        unmade--;
        return Optional.of(new byte[chunkBytes]);
    }

    synchronized void giveBack(byte[] chunk) {
        idle.addLast(chunk);
    }
}
