package dev.yearlight.serve.archive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** One read of a listener's archive that is under way, and how many wait for it. */
final class Read {

    private final long startedAt;
    private final CompletableFuture<Archive> archive = new CompletableFuture<>();
    private final AtomicInteger waiting = new AtomicInteger(1);

    /** Whoever starts it waits for it. */
    Read(long startedAt) {
        this.startedAt = startedAt;
    }

    long startedAt() {
        return startedAt;
    }

    CompletableFuture<Archive> archive() {
        return archive;
    }

    /** Whether one more may wait. */
    boolean admits(int most) {
        return waiting.incrementAndGet() <= most;
    }
}
