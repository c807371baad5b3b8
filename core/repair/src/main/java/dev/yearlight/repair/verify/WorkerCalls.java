package dev.yearlight.repair.verify;

/**
 * What a worker says of its calls for the run, as it counted them itself.
 *
 * @param ended calls that ended, whatever came of them
 * @param unavailable of these the ones that failed on the way, which the server may or may not have seen
 */
public record WorkerCalls(long ended, long unavailable) {}
