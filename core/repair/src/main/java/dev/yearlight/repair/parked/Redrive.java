package dev.yearlight.repair.parked;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sends parked records back to the writers.
 *
 * <p>Only days whose cell is still parked are worth sending; the writers skip every other, so that a second re-drive of
 * the same days changes nothing and pays nothing.
 */
public final class Redrive {

    private static final int UNDER_WAY = 512;

    private final ParkedTopic topic;
    private final Snapshots snapshots;

    /** Port: the topic of the listeners to write for. */
    @FunctionalInterface
    public interface Snapshots {

        /** Sends a parked record's key and bytes as a re-drive; done when all replicas have it. */
        CompletionStage<Void> redrive(RawParked record);
    }

    /** Reads from one topic and writes to the other. */
    public Redrive(ParkedTopic topic, Snapshots snapshots) {
        this.topic = topic;
        this.snapshots = snapshots;
    }

    /** Sends the records at these places; blocks until all are acknowledged, and says how many were there. */
    public long send(Set<ParkedPlace> places) {
        List<CompletableFuture<Void>> underWay = new ArrayList<>();
        long[] sent = {0};
        topic.forEach(record -> {
            if (places.contains(record.place())) {
                underWay.add(snapshots.redrive(record).toCompletableFuture());
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
