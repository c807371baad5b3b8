package dev.yearlight.generate.ingest;

import dev.yearlight.generation.CommittableOffsets;
import java.util.OptionalLong;

/**
 * How far one partition is: taken in, finished, sent in a commit, committed.
 *
 * <p>The event loop begins and finishes offsets; all the rest is the poll thread's.
 */
final class CommitProgress {

    /** Confined to the event loop. */
    private final CommittableOffsets offsets;

    private volatile long committable;

    /** Touched by the poll thread alone. */
    private long taken;

    /** Touched by the poll thread alone. */
    private long sent;

    /** Touched by the poll thread alone. */
    private long committed;

    /** Begins at the first offset that is not committed. */
    CommitProgress(long position, int widestGap) {
        offsets = new CommittableOffsets(widestGap);
        committable = position;
        taken = position;
        sent = position;
        committed = position;
    }

    /** A record begins; event loop only. */
    void begin(long offset) {
        offsets.begin(offset);
    }

    /** A record is done with; event loop only. */
    void finish(long offset) {
        if (offsets.finish(offset)) {
            committable = offsets.committable().orElseThrow();
        }
    }

    /** Records were taken in, up to this one. */
    void taken(long offset) {
        taken = offset + 1;
    }

    /** Records between the lowest unfinished one and the last one taken in. */
    long gap() {
        return taken - committable;
    }

    /** The offset to commit, where it is beyond what was acknowledged. */
    OptionalLong uncommitted() {
        long upTo = committable;
        return upTo > committed ? OptionalLong.of(upTo) : OptionalLong.empty();
    }

    /** The highest offset that a commit was sent with, or that this assignment began at. */
    long sent() {
        return sent;
    }

    /** A commit is sent. */
    void sent(long offset) {
        sent = Math.max(sent, offset);
    }

    /** A commit was acknowledged; one that failed stays due. */
    void committed(long offset) {
        committed = Math.max(committed, offset);
    }
}
