package dev.yearlight.repair.parked;

import dev.yearlight.domain.AttemptId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sends parked records back to the writers.
 *
 * <p>Only days whose cell is still parked are worth sending, each with the attempt that its cell names: the writers skip
 * every other, so that a second re-drive of the same days, before the first or after it, changes and pays nothing.
 */
public final class Redrive {

    private static final int UNDER_WAY = 512;

    private final ParkedTopic topic;
    private final Snapshots snapshots;

    /** Port: the topic of the listeners to write for. */
    @FunctionalInterface
    public interface Snapshots {

        /**
         * Sends a parked record's key and bytes as a re-drive; done when all replicas have it.
         *
         * @param attempt that is to be taken up; empty where no cell names any
         */
        CompletionStage<Void> redrive(RawParked record, Optional<AttemptId> attempt);
    }

    /** Reads from one topic and writes to the other. */
    public Redrive(ParkedTopic topic, Snapshots snapshots) {
        this.topic = topic;
        this.snapshots = snapshots;
    }

    /**
     * Sends the records at these places; blocks until all are acknowledged, and says how many were there.
     *
     * @param places each with the attempt that is to be taken up
     */
    public long send(Map<ParkedPlace, Optional<AttemptId>> places) {
        List<CompletableFuture<Void>> underWay = new ArrayList<>();
        long[] sent = {0};
        topic.forEach(record -> {
            Optional<AttemptId> attempt = places.get(record.place());
            if (attempt != null) {
                underWay.add(snapshots.redrive(record, attempt).toCompletableFuture());
                sent[0]++;
            }
            if (underWay.size() == UNDER_WAY) {
                settle(underWay);
            }
        });
        settle(underWay);
        return sent[0];
    }

    private static void settle(List<CompletableFuture<Void>> underWay) {
        underWay.forEach(CompletableFuture::join);
        underWay.clear();
    }
}
