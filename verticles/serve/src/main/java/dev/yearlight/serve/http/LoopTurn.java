package dev.yearlight.serve.http;

import java.util.function.Consumer;

/**
 * For how long an event loop has been busy with what was there when it last looked: what a request has waited before
 * anyone read it. A turn begins with its first request and ends when the loop gets to the task which that request left.
 */
final class LoopTurn implements Runnable {

    private final Consumer<Runnable> loop;
    private boolean going;
    private long began;

    /** Of the loop that runs these tasks, in order. */
    LoopTurn(Consumer<Runnable> loop) {
        this.loop = loop;
    }

    /** In nanoseconds; 0 for the first request of a turn. */
    long busyFor(long now) {
        if (!going) {
            going = true;
            began = now;
            loop.accept(this);
        }
        return now - began;
    }

    @Override
    public void run() {
        going = false;
    }
}
