package dev.yearlight.local.server;

import java.time.Duration;
import java.util.Map;

/**
 * A topic as it is first made.
 *
 * @param name of the topic
 * @param partitions how many; decides how far consumers can spread
 * @param retention how long records stay
 */
public record Topic(String name, int partitions, Duration retention) {

    /** Refuses a topic without partitions. */
    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException("topic " + name + " needs at least one partition, not " + partitions);
        }
    }

    Map<String, String> settings() {
        return Map.of("compression.type", "zstd", "retention.ms", Long.toString(retention.toMillis()));
    }
}
