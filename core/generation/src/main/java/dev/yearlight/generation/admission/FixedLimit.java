package dev.yearlight.generation.admission;

/**
 * A limit that never moves.
 *
 * @param limit at least 1
 */
public record FixedLimit(int limit) implements ConcurrencyLimit {

    /** Refuses what would let nothing through. */
    public FixedLimit {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, was " + limit);
        }
    }

    @Override
    public void ended(long begunNanos, long endedNanos, int inFlight, int work, Ending ending) {
        // It has nothing to learn.
    }
}
