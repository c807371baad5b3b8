package dev.yearlight.generation;

import java.util.OptionalLong;

/**
 * What a partition may commit while its records finish out of order: the offset of its lowest unfinished record.
 *
 * <p>The gap, from that record to the last one begun, is bounded; at the bound the partition has to pause. Confined to
 * one thread. Offsets may have holes, as compacted topics have.
 */
public final class CommittableOffsets {

    /** A ring: the begun records from the lowest unfinished one on, in order. */
    private final long[] offsets;

    private final boolean[] finished;
    private int head;
    private int size;
    private OptionalLong last = OptionalLong.empty();

    /**
     * Nothing begun yet.
     *
     * @param widestGap how many records may stand between the lowest unfinished one and the last, both counted
     */
    public CommittableOffsets(int widestGap) {
        if (widestGap < 1) {
            throw new IllegalArgumentException("widest gap must be at least 1, was " + widestGap);
        }
        offsets = new long[widestGap];
        finished = new boolean[widestGap];
    }

    /** A record was taken up; they come in the order of their offsets, and none while {@link #full()}. */
    public void begin(long offset) {
        if (full()) {
            throw new IllegalStateException("the gap is at its bound of " + offsets.length);
        }
        if (last.isPresent() && offset <= last.getAsLong()) {
            throw new IllegalArgumentException("offset " + offset + " does not follow " + last.getAsLong());
        }
        int slot = slot(size);
        offsets[slot] = offset;
        finished[slot] = false;
        size++;
        last = OptionalLong.of(offset);
    }

    /** A record is done with; whether that moved what may be committed. */
    public boolean finish(long offset) {
        int place = find(offset);
        if (place < 0 || finished[slot(place)]) {
            throw new IllegalArgumentException("offset " + offset + " is not in work");
        }
        finished[slot(place)] = true;
        while (size > 0 && finished[head]) {
            head = slot(1);
            size--;
        }
        return place == 0;
    }

    /** The lowest offset that a successor has to read again; empty as long as nothing was begun. */
    public OptionalLong committable() {
        if (size > 0) {
            return OptionalLong.of(offsets[head]);
        }
        return last.isPresent() ? OptionalLong.of(last.getAsLong() + 1) : OptionalLong.empty();
    }

    /** Whether the gap is at its bound. */
    public boolean full() {
        return size == offsets.length;
    }

    /** Records from the lowest unfinished one to the last begun. */
    public int gap() {
        return size;
    }

    private int find(long offset) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = offsets[slot(middle)];
            if (there == offset) {
                return middle;
            }
            if (there < offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int slot(int place) {
        return (head + place) % offsets.length;
    }
}
