package dev.yearlight.pipeline.publish;

import java.time.Duration;

/**
 * How snapshots reach Kafka.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param topic where the writers listen
 * @param linger how long a batch waits to fill
 * @param batchBytes size of a batch before compression
 * @param bufferBytes memory for records that are not acknowledged; publishing waits while it is full
 * @param deliveryTimeout after which an unacknowledged record has failed
 */
public record PublisherConfig(
        String bootstrapServers,
        String topic,
        Duration linger,
        int batchBytes,
        long bufferBytes,
        Duration deliveryTimeout) {

    /** Refuses what a producer would refuse later, and names the field. */
    public PublisherConfig {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrap servers of the publisher must not be blank");
        }
        if (topic.isBlank()) {
            throw new IllegalArgumentException("topic of the publisher must not be blank");
        }
        if (linger.isNegative()) {
            throw new IllegalArgumentException("linger of the publisher must not be negative, was " + linger);
        }
        if (batchBytes < 1 || bufferBytes < batchBytes) {
            throw new IllegalArgumentException("buffer bytes of the publisher must hold at least one batch, was "
                    + bufferBytes + " for batches of " + batchBytes);
        }
        if (deliveryTimeout.compareTo(linger) <= 0) {
            throw new IllegalArgumentException("delivery timeout of the publisher must exceed its linger");
        }
    }

    /** The default settings against a broker. */
    public static PublisherConfig of(String bootstrapServers, String topic) {
        return new PublisherConfig(
                bootstrapServers, topic, Duration.ofMillis(20), 256 << 10, 32L << 20, Duration.ofMinutes(2));
    }
}
