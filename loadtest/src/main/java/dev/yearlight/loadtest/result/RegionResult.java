package dev.yearlight.loadtest.result;

import java.net.URI;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one region did.
 *
 * @param peak requests a second that it was to get
 * @param rate requests a second that it got while the peak was held
 * @param requests in all, of which {@code failed} and {@code shed} were not answered
 * @param failures by cause, such as {@code status 500} or {@code timeout}
 * @param judged the answers that thresholds are about: those while the peak was held
 * @param first the first thousand of these
 * @param steady those of the second half of the hold
 * @param steps latency by step of the journey: list, day, again
 */
public record RegionResult(
        String name,
        URI baseUrl,
        double peak,
        double rate,
        long requests,
        long failed,
        long shed,
        SortedMap<String, Long> failures,
        Latency judged,
        Latency first,
        Latency steady,
        SortedMap<String, Latency> steps,
        List<Window> windows) {

    /** Copies its collections. */
    public RegionResult {
        failures = new TreeMap<>(failures);
        steps = new TreeMap<>(steps);
        windows = List.copyOf(windows);
    }

    /** Part of the requests that failed. */
    public double errorShare() {
        return requests == 0 ? 0 : (double) failed / requests;
    }

    /** Part of the requests that the service refused under pressure. */
    public double shedShare() {
        return requests == 0 ? 0 : (double) shed / requests;
    }
}
