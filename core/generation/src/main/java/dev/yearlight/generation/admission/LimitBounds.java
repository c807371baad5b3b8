package dev.yearlight.generation.admission;

/**
 * Where a limit that moves starts, and between what it stays.
 *
 * <p>What does not fit below the highest, such as in a lane that has few calls, gives way to it.
 *
 * @param lowest at least 1
 * @param first from lowest to highest
 * @param highest at least 1
 */
public record LimitBounds(int lowest, int first, int highest) {

    /** Brings them into order. */
    public LimitBounds {
        highest = Math.max(1, highest);
        lowest = Math.clamp(lowest, 1, highest);
        first = Math.clamp(first, lowest, highest);
    }

    double clamp(double limit) {
        return Math.clamp(limit, lowest, (double) highest);
    }
}
