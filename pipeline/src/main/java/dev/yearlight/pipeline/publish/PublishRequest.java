package dev.yearlight.pipeline.publish;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogicalTimestamp;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * What to publish.
 *
 * @param snapshots Avro container files
 * @param epoch of every day; grows with each replay
 * @param listeners who is published at all
 */
public record PublishRequest(List<Path> snapshots, int epoch, Predicate<ListenerId> listeners) {

    /** Copies the list; refuses an epoch beyond its bounds. */
    public PublishRequest {
        snapshots = List.copyOf(snapshots);
        if (epoch < 1 || epoch > LogicalTimestamp.HIGHEST_EPOCH) {
            throw new IllegalArgumentException(
                    "epoch must be between 1 and " + LogicalTimestamp.HIGHEST_EPOCH + ", was " + epoch);
        }
    }

    /** Every listener for the first time. */
    public static PublishRequest ofAll(List<Path> snapshots) {
        return new PublishRequest(snapshots, 1, listener -> true);
    }
}
