package dev.yearlight.generation.admission;

/** The calls that were sent since a limit was last changed, as means over those that were answered. */
final class Round {

    private static final int FEWEST = 12;
    private static final double PART_OF_LEVEL = 0.5;

    /**
     * Shorter latencies count as this one, so that a model far quicker than a person waits for is not held back: calls
     * that queue for less cost nobody anything, and what does the calling works more cheaply in larger batches.
     */
    private static final long SHORTEST_NANOS = 100_000_000;

    private long begunNanos;
    private int answers;
    private double latency;
    private double work;
    private double level;

    void restart(long nowNanos) {
        begunNanos = nowNanos;
        answers = 0;
        latency = 0;
        work = 0;
        level = 0;
    }

    /** Counts an answer, where its call was sent within the round; whether it was. */
    boolean answered(long callBegunNanos, long endedNanos, int inFlight, int units) {
        if (callBegunNanos - begunNanos < 0) {
            return false;
        }
        answers++;
        latency += Math.max(SHORTEST_NANOS, endedNanos - callBegunNanos);
        work += units;
        level += inFlight;
        return true;
    }

    /** Whether enough were heard to compare it with another round. */
    boolean isWhole() {
        return answers >= FEWEST && answers >= PART_OF_LEVEL * level();
    }

    Level mean() {
        return new Level(level(), latency / work);
    }

    private double level() {
        return answers == 0 ? 0 : level / answers;
    }

    /**
     * What a level in flight came to.
     *
     * @param inFlight mean
     * @param latency of one unit of work, nanoseconds
     */
    record Level(double inFlight, double latency) {

        /** Work done a nanosecond, by Little's law; steadier than counting what came out. */
        double goodput() {
            return inFlight / latency;
        }
    }
}
