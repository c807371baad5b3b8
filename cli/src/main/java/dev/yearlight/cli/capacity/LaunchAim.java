package dev.yearlight.cli.capacity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What a launch is to hold.
 *
 * @param peak requests a second of all regions together
 * @param listeners whose archives there are
 * @param regions the share of readers of each; every region holds all archives
 * @param generation how long writing may take
 * @param window how long the launch's capacity stays
 */
public record LaunchAim(
        double peak, long listeners, SequencedMap<String, Double> regions, Duration generation, Duration window) {

    private static final double ROUNDING = 1e-6;

    /** Copies the shares; refuses those that do not add up. */
    public LaunchAim {
        regions = new LinkedHashMap<>(regions);
        double shares =
                regions.values().stream().mapToDouble(Double::doubleValue).sum();
        if (regions.isEmpty() || Math.abs(shares - 1) > ROUNDING) {
            throw new IllegalArgumentException("the shares of all regions must add up to 1, are " + shares);
        }
        if (regions.values().stream().anyMatch(share -> share <= 0)) {
            throw new IllegalArgumentException("every region must have a share above 0");
        }
        if (!(peak > 0) || listeners < 1) {
            throw new IllegalArgumentException("a launch has a peak above 0 requests a second, and a listener");
        }
        if (!generation.isPositive() || !window.isPositive()) {
            throw new IllegalArgumentException("writing takes its time, and a launch lasts a while");
        }
    }
}
