package dev.yearlight.pipeline.publish;

import dev.yearlight.domain.LogicalTimestamp;
import java.util.List;

/**
 * What a run publishes.
 *
 * @param snapshots where they lie, so that a later process finds them too
 * @param files of snapshots, in the order in which they are begun
 * @param epoch of every day; grows with each replay
 * @param listeners who is published at all
 */
public record PublishRequest(String snapshots, List<String> files, int epoch, Choice listeners) {

    /** Copies the list; refuses an epoch beyond its bounds. */
    public PublishRequest {
        files = List.copyOf(files);
        if (epoch < 1 || epoch > LogicalTimestamp.HIGHEST_EPOCH) {
            throw new IllegalArgumentException(
                    "epoch must be between 1 and " + LogicalTimestamp.HIGHEST_EPOCH + ", was " + epoch);
        }
    }
}
