package dev.yearlight.generate.ingest;

/** Is told how much of the topic a lane works on, on the lane's event loop. */
@FunctionalInterface
public interface LaneShare {

    /**
     * The lane has these partitions now; what was revoked may start nothing more.
     *
     * @param owned by the lane
     * @param all of the topic
     */
    void partitions(int owned, int all);
}
