package dev.yearlight.serve;

import java.util.concurrent.atomic.AtomicInteger;

/** The port that a server came to listen on, told by its verticle to who deployed it. */
final class BoundPort {

    private final AtomicInteger port = new AtomicInteger();

    void set(int bound) {
        port.set(bound);
    }

    int get() {
        return port.get();
    }
}
