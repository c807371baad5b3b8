package dev.yearlight.serve.http;

import java.util.concurrent.atomic.AtomicInteger;

/** The port that a server came to listen on, told by its verticle to who deployed it. */
public final class BoundPort {

    private final AtomicInteger port = new AtomicInteger();

    /** Told once the port is listened on. */
    public void set(int bound) {
        port.set(bound);
    }

    /** 0 until then. */
    public int get() {
        return port.get();
    }
}
