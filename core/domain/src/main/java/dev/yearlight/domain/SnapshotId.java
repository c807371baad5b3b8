package dev.yearlight.domain;

import java.util.regex.Pattern;

/**
 * A snapshot's name: the SHA-256 of its encoded bytes, so equal content has an equal id.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record SnapshotId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Refuses anything but a SHA-256 in hexadecimal. */
    public SnapshotId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("snapshot id must be 64 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
