package dev.yearlight.domain;

/** Checks of constructor arguments; the message names the field, and never repeats the value of a listener's data. */
final class Checks {

    private Checks() {}

    static String notBlank(String value, String field) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return value;
    }

    static int between(int value, int lowest, int highest, String field) {
        return (int) between((long) value, lowest, highest, field);
    }

    static long between(long value, long lowest, long highest, String field) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    field + " must be between " + lowest + " and " + highest + ", was " + value);
        }
        return value;
    }

    static double finite(double value, String field) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(field + " must be a finite number, was " + value);
        }
        return value;
    }
}
