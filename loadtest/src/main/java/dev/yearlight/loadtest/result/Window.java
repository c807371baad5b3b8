package dev.yearlight.loadtest.result;

/**
 * A stretch of a run.
 *
 * @param from seconds after its first request
 * @param requests that began in it
 * @param failed of these
 * @param shed of these
 * @param latency of its answered requests
 */
public record Window(double from, double seconds, long requests, long failed, long shed, Latency latency) {

    /** Requests a second. */
    public double rate() {
        return requests / seconds;
    }
}
