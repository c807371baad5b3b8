package dev.yearlight.codecs;

import dev.yearlight.domain.ParkReason;

/** Bytes that are not the record that they should be; the reason says how they are to be parked. */
public final class MalformedRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ParkReason reason;

    /** The message names the field, never a value of a listener's data. */
    public MalformedRecordException(ParkReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** How to park it. */
    public ParkReason reason() {
        return reason;
    }
}
