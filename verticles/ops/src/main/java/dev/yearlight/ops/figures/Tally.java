package dev.yearlight.ops.figures;

/**
 * Days by what became of them.
 *
 * @param written became visible
 * @param parked set aside
 * @param skipped were done already
 */
public record Tally(long written, long parked, long skipped) {

    public static final Tally NONE = new Tally(0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(written + other.written, parked + other.parked, skipped + other.skipped);
    }

    /** Days that need no more work. */
    public long ended() {
        return written + parked + skipped;
    }
}
