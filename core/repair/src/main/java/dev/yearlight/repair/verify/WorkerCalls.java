package dev.yearlight.repair.verify;

/**
 * What a worker says of its calls for the run, as it counted them itself.
 *
 * @param ended calls that ended, whatever came of them
 * @param unavailable of these the ones that failed on the way, which the server may or may not have seen and billed
 * @param tokens of all answers, as their usage says
 */
public record WorkerCalls(long ended, long unavailable, long tokens) {

    /** Those of no worker. */
    static final WorkerCalls NONE = new WorkerCalls(0, 0, 0);

    WorkerCalls plus(WorkerCalls other) {
        return new WorkerCalls(ended + other.ended, unavailable + other.unavailable, tokens + other.tokens);
    }
}
