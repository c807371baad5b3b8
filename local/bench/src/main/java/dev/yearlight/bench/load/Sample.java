package dev.yearlight.bench.load;

/**
 * One request.
 *
 * @param dueMicros when it should have left, from the start of the load
 * @param latencyMicros from then to the end of its answer; where it had no time of its own, from when it left
 * @param status 0 where there was no answer
 */
public record Sample(long dueMicros, long latencyMicros, int status) {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;

    /** Whether it brought what was asked for. */
    public boolean good() {
        return status == OK;
    }

    /** Whether it was turned away on purpose. */
    public boolean refused() {
        return status == UNAVAILABLE || status == TOO_MANY;
    }
}
