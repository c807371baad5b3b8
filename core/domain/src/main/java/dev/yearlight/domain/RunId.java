package dev.yearlight.domain;

/**
 * One pass over a set of snapshots.
 *
 * @param value a ULID
 */
public record RunId(String value) {

    /** Refuses anything but a ULID. */
    public RunId {
        Ulid.checked(value, "run id");
    }

    @Override
    public String toString() {
        return value;
    }
}
