package dev.yearlight.domain;

/**
 * The write timestamp of a day's cell: {@code epoch·2³⁴ + term·2² + rank}, never a clock.
 *
 * <p>Of two owners of one epoch the later always wins, whatever it wrote; a removal ends its epoch.
 */
public final class LogicalTimestamp {

    /** Above it the timestamp would leave 63 bits; one is kept for erasure. */
    public static final int HIGHEST_EPOCH = (1 << 28) - 1;

    /** The term of removals: 32 bits, all set. */
    public static final long HIGHEST_TERM = (1L << 32) - 1;

    private static final int EPOCH_SHIFT = 34;
    private static final int TERM_SHIFT = 2;

    private LogicalTimestamp() {}

    /** The timestamp of a cell: a removal takes the highest term, all else the term of its owner. */
    public static long of(DayCell cell) {
        long term = switch (cell.state()) {
            case PARKED, WRITTEN -> cell.term();
            case REMOVED -> HIGHEST_TERM;
        };
        return ((long) cell.epoch() << EPOCH_SHIFT) + (term << TERM_SHIFT) + rank(cell.state());
    }

    private static int rank(DayState state) {
        return switch (state) {
            case PARKED -> 0;
            case WRITTEN -> 1;
            case REMOVED -> 2;
        };
    }
}
