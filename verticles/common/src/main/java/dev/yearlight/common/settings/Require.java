package dev.yearlight.common.settings;

/** Checks of configuration records; each returns what it was given, and names the key of what it refuses. */
public final class Require {

    private static final int HIGHEST_PORT = 65_535;

    private Require() {}

    /** A text with something in it. */
    public static String notBlank(String value, String key) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + " must not be blank");
        }
        return value;
    }

    /** A port to bind; 0 for any free one. */
    public static int port(int value, String key) {
        return between(value, 0, HIGHEST_PORT, key);
    }

    /** A value of this range, both ends included. */
    public static <T extends Comparable<T>> T between(T value, T lowest, T highest, String key) {
        if (value.compareTo(lowest) < 0 || value.compareTo(highest) > 0) {
            throw new IllegalArgumentException(
                    key + " must be between " + lowest + " and " + highest + ", was " + value);
        }
        return value;
    }
}
