package dev.yearlight.generation.admission;

/** Finds how many calls an endpoint can work on at once; told of every call that ended. Confined to one thread. */
public interface ConcurrencyLimit {

    /** Calls that may be in flight now, at least 1. */
    int limit();

    /**
     * A call has ended.
     *
     * @param begunNanos when it was sent
     * @param endedNanos now
     * @param inFlight calls in flight when it was sent, itself among them
     * @param work its size, such as tokens of the answer; at least 1
     */
    void ended(long begunNanos, long endedNanos, int inFlight, int work, Ending ending);
}
