package dev.yearlight.pipeline.data;

import org.jspecify.annotations.Nullable;

/** Values that a row must have. */
final class Present {

    private Present() {}

    /** The value; refuses null in the name of its column. */
    static <T> T require(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalArgumentException("its " + column + " is null");
        }
        return value;
    }
}
