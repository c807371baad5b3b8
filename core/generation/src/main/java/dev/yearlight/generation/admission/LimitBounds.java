package dev.yearlight.generation.admission;

/**
 * Where a limit that moves starts, and between what it stays.
 *
 * @param lowest at least 1
 * @param first from lowest to highest
 * @param highest at least lowest
 */
public record LimitBounds(int lowest, int first, int highest) {

    /** Names the key of what it refuses. */
    public LimitBounds {
        if (lowest < 1) {
            throw new IllegalArgumentException("yearlight.admission.lowest-limit must be at least 1, was " + lowest);
        }
        if (highest < lowest) {
            throw new IllegalArgumentException(
                    "the highest limit must not be below yearlight.admission.lowest-limit, was " + highest);
        }
        first = Math.clamp(first, lowest, highest);
    }

    double clamp(double limit) {
        return Math.clamp(limit, lowest, (double) highest);
    }
}
