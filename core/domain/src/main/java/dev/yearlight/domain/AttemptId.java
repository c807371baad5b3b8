package dev.yearlight.domain;

import java.time.Instant;

/**
 * One try to write one report, and the id of that report; safe to log.
 *
 * @param value a ULID
 */
public record AttemptId(String value) {

    /** Refuses anything but a ULID. */
    public AttemptId {
        Ulid.checked(value, "attempt id");
    }

    /** When the try began, by the clock of the worker that made it. */
    public Instant bornAt() {
        return Ulid.time(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
