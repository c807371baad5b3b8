package dev.yearlight.ranking;

/**
 * Tells listening from a player that was left on: a run of plays without a pause counts for some hours only. Fed with
 * every play of a history, in order.
 */
final class AutoplayWatch {

    private final long longestMillis;
    private final long pauseMillis;
    private boolean started;
    private long runStart;
    private long runEnd;
    private boolean exceeded;
    private int runs;
    private long millis;

    AutoplayWatch(CapSettings caps) {
        this.longestMillis = caps.autoplayMillis();
        this.pauseMillis = caps.pauseMillis();
    }

    /** How many of a play's milliseconds lie within the hours that count. */
    long admit(long start, long duration) {
        if (!started || start - runEnd > pauseMillis) {
            started = true;
            runStart = start;
            runEnd = start;
            exceeded = false;
        }
        runEnd = Math.max(runEnd, start + duration);
        return Math.clamp(runStart + longestMillis - start, 0, duration);
    }

    /** Notes that a play of the window was cut. */
    void cut(long millisCut) {
        millis += millisCut;
        if (!exceeded) {
            exceeded = true;
            runs++;
        }
    }

    int runs() {
        return runs;
    }

    long millis() {
        return millis;
    }
}
