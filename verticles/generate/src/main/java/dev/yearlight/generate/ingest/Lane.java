package dev.yearlight.generate.ingest;

import io.vertx.core.Context;

/** One event loop, the chains that are confined to it, and who follows its share of the partitions. */
public record Lane(Context context, RecordChain chain, LaneShare share) {

    /** Tells the lane its share, on its event loop. */
    void partitions(int owned, int all) {
        context.runOnContext(ignored -> share.partitions(owned, all));
    }
}
