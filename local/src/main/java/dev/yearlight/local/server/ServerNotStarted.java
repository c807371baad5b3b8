package dev.yearlight.local.server;

import java.io.IOException;

/** A child server that did not become ready; the message says what, where, why and what to do. */
public final class ServerNotStarted extends IOException {

    private static final long serialVersionUID = 1L;

    ServerNotStarted(String message) {
        super(message);
    }
}
