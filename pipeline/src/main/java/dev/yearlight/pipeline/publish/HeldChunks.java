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

    /** No snapshot of a work order is larger. */
    static final int CHUNK_BYTES = 1 << 20;

    private final Deque<byte[]> idle = new ArrayDeque<>();
    private int unmade;

    HeldChunks(int megabytes) {
        this.unmade = megabytes;
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
        return Optional.of(new byte[CHUNK_BYTES]);
    }

    synchronized void giveBack(byte[] chunk) {
        idle.addLast(chunk);
    }
}
