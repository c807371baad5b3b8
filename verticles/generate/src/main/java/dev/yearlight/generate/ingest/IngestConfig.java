package dev.yearlight.generate.ingest;

import java.time.Duration;

/**
 * How snapshots are taken in.
 *
 * @param bootstrapServers of Kafka, comma-separated
 * @param topic of snapshots
 * @param group that shares the topic's partitions
 * @param sessionTimeout a worker that is silent for longer loses its partitions
 * @param listenersInFlight chains that run at once, at most, up to one poll more
 * @param commitGap records between the committed offset and the last one taken in, a partition, at most; there it pauses
 * @param commitEvery how often offsets are committed
 * @param drain what running chains get to end in after a revocation or a stop
 * @param rebalanceMargin what a rebalance may take beside that, for terms, positions and the last commit
 * @param chainDeadline what one run of a listener's chain may take, outages not counted
 * @param chainTries runs of a chain that may fail by a defect before its days are parked
 */
public record IngestConfig(
        String bootstrapServers,
        String topic,
        String group,
        Duration sessionTimeout,
        int listenersInFlight,
        int commitGap,
        Duration commitEvery,
        Duration drain,
        Duration rebalanceMargin,
        Duration chainDeadline,
        int chainTries) {

    private static final int MOST_RECORDS_A_POLL = 200;

    /** Names the key of what it refuses. */
    public IngestConfig {
        filled(bootstrapServers, "yearlight.kafka.bootstrap-servers");
        filled(topic, "yearlight.kafka.topic.snapshots");
        filled(group, "yearlight.kafka.group");
        positive(sessionTimeout, "yearlight.kafka.session-timeout");
        atLeastOne(listenersInFlight, "yearlight.generate.listeners-in-flight");
        atLeastOne(commitGap, "yearlight.generate.commit-gap");
        positive(commitEvery, "yearlight.generate.commit-every");
        positive(drain, "yearlight.generate.drain");
        positive(rebalanceMargin, "yearlight.kafka.rebalance-margin");
        positive(chainDeadline, "yearlight.generate.chain-deadline");
        atLeastOne(chainTries, "yearlight.generate.chain-tries");
    }

    /** What one poll may bring on top of the bounds. */
    int mostRecordsAPoll() {
        return Math.min(MOST_RECORDS_A_POLL, listenersInFlight);
    }

    /** How long one rebalance may keep the poll thread before the member is thrown out. */
    Duration longestRebalance() {
        return drain.plus(rebalanceMargin);
    }

    /** A partition pauses at the commit gap, and the poll that crossed it still has to fit. */
    int widestGap() {
        return commitGap + mostRecordsAPoll();
    }

    private static void filled(String value, String key) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + " must not be blank");
        }
    }

    private static void atLeastOne(int value, String key) {
        if (value < 1) {
            throw new IllegalArgumentException(key + " must be at least 1, was " + value);
        }
    }

    private static void positive(Duration value, String key) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(key + " must be positive, was " + value);
        }
    }
}
