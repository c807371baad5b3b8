package dev.yearlight.domain;

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

    @Override
    public String toString() {
        return value;
    }
}
