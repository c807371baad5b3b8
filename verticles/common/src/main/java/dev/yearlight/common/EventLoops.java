package dev.yearlight.common;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** The event loops of a process, over the system's own transport where this build carries it. */
public final class EventLoops {

    private EventLoops() {}

    /** Starts them; falls back to the JDK's transport without a word. */
    public static Vertx start() {
        return Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    }
}
