package dev.yearlight.serve.warm;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import java.time.Duration;

/**
 * How the role is warmed up before it says that it is ready.
 *
 * @param enabled whether it is at all
 * @param within after this it is ready, warm or not
 * @param windowRequests requests of one window, whose tail is compared with the ones before
 * @param leastWindows before the tail may count as flat
 * @param flatWithin by which factor the tail of the last window may differ from the ones before
 * @param compileShare part of a window that the compiler may have worked, 0 to 1 and more: it has several threads
 * @param storage how stored partitions are sampled
 */
public record WarmConfig(
        boolean enabled,
        Duration within,
        int windowRequests,
        int leastWindows,
        double flatWithin,
        double compileShare,
        StorageConfig storage) {

    private static final String PREFIX = "yearlight.serve.warm.";

    /** No warm-up: ready at once. */
    public static final WarmConfig OFF =
            new WarmConfig(false, Duration.ofSeconds(1), 100, 1, 1, 1, new StorageConfig(0, false, 1, 1));

    /** Refuses values that would never end; the message names the key. */
    public WarmConfig {
        Require.between(within, Duration.ofMillis(1), Duration.ofMinutes(3), PREFIX + "within");
        Require.between(windowRequests, 100, 1_000_000, PREFIX + "window-requests");
        Require.between(leastWindows, 1, 10_000, PREFIX + "least-windows");
        Require.between(flatWithin, 1.0, 100.0, PREFIX + "flat-within");
        Require.between(compileShare, 0.0, 100.0, PREFIX + "compile-share");
    }

    /** Reads {@code yearlight.serve.warm.*}. */
    public static WarmConfig from(Settings settings) {
        return new WarmConfig(
                settings.flag(PREFIX + "enabled"),
                settings.duration(PREFIX + "within"),
                settings.integer(PREFIX + "window-requests", 100, 1_000_000),
                settings.integer(PREFIX + "least-windows", 1, 10_000),
                settings.real(PREFIX + "flat-within", 1, 100),
                settings.real(PREFIX + "compile-share", 0, 100),
                new StorageConfig(
                        settings.integer(PREFIX + "storage.partitions", 0, StorageConfig.MOST),
                        settings.flag(PREFIX + "storage.endpoint"),
                        settings.integer(PREFIX + "storage.endpoint-partitions", 1, StorageConfig.MOST),
                        settings.integer(PREFIX + "storage.concurrency", 1, 1_024)));
    }

    /**
     * How stored partitions are sampled.
     *
     * @param partitions before readiness
     * @param endpoint whether the management port offers {@code POST /warm/storage}
     * @param endpointPartitions that one such call may ask for
     * @param concurrency reads under way at once
     */
    public record StorageConfig(int partitions, boolean endpoint, int endpointPartitions, int concurrency) {

        static final int MOST = 1_000_000;

        /** The message of what is refused names the key. */
        public StorageConfig {
            Require.between(partitions, 0, MOST, PREFIX + "storage.partitions");
            Require.between(endpointPartitions, 1, MOST, PREFIX + "storage.endpoint-partitions");
            Require.between(concurrency, 1, 1_024, PREFIX + "storage.concurrency");
        }
    }
}
