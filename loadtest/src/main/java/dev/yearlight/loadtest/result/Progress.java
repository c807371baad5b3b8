package dev.yearlight.loadtest.result;

/**
 * How far a run is.
 *
 * @param second since its first request
 * @param of so many
 * @param rate requests in the last second, of all regions
 * @param requests so far
 * @param failed so far
 * @param shed so far
 * @param p99 of the last second, in milliseconds
 */
public record Progress(long second, long of, long rate, long requests, long failed, long shed, double p99) {}
