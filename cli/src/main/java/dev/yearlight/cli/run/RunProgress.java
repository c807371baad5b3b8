package dev.yearlight.cli.run;

/**
 * How many expected days have come to which end.
 *
 * @param expected all of them
 * @param visible written, or superseded by a newer epoch
 * @param parked set aside
 * @param removed taken back
 */
public record RunProgress(long expected, long visible, long parked, long removed) {

    /** Days that have not ended. */
    public long pending() {
        return expected - ended();
    }

    /** Days that have ended. */
    public long ended() {
        return visible + parked + removed;
    }

    /** Whether every day has ended. */
    public boolean complete() {
        return pending() == 0;
    }
}
