package dev.yearlight.ranking;

/** Checks of settings; the message names the key. */
final class Require {

    private Require() {}

    static void atLeast(long value, long lowest, String key) {
        if (value < lowest) {
            throw new IllegalArgumentException(key + " must be at least " + lowest + ", was " + value);
        }
    }

    static void share(double value, String key) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(key + " must be between 0 and 1, was " + value);
        }
    }

    static void positive(double value, String key) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(key + " must be above 0, was " + value);
        }
    }
}
