package dev.yearlight.common;

import org.jspecify.annotations.Nullable;

/** A part that did not start or close; the message names it. */
public final class PartException extends Exception {

    private static final long serialVersionUID = 1L;

    PartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
