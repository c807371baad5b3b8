package dev.yearlight.local.writer;

import java.time.Duration;

/**
 * How the house writer is served.
 *
 * @param host address to listen on
 * @param port to listen on; 0 lets the system choose
 * @param latency how long each answer is held back, to stand for a model's thinking
 * @param longestBody bytes of a request that are read at most
 */
public record HouseWriterSettings(String host, int port, Duration latency, int longestBody) {

    /** Requests of five days' facts stay far below. */
    public static final int LONGEST_BODY = 1 << 20;

    /** Refuses what cannot be. */
    public HouseWriterSettings {
        if (port < 0) {
            throw new IllegalArgumentException("the house writer's port must not be negative: " + port);
        }
        if (latency.isNegative()) {
            throw new IllegalArgumentException("the house writer's latency must not be negative: " + latency);
        }
    }

    /** On the loopback address, answering at once. */
    public static HouseWriterSettings on(int port) {
        return new HouseWriterSettings("127.0.0.1", port, Duration.ZERO, LONGEST_BODY);
    }
}
