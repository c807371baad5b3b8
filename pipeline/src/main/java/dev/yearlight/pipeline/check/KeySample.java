package dev.yearlight.pipeline.check;

import java.util.Arrays;

/**
 * How often each key comes, in bounded memory: as many keys as fit are counted exactly; with more, those alone whose first
 * bits are zero, one bit more whenever the table is full again. Each key has the same chance, so that counts times
 * {@link #share()} estimate all (adaptive sampling, Wegman; Flajolet 1990).
 */
final class KeySample {

    private static final int FIRST_CAPACITY = 1 << 10;

    private final int most;
    private int zeroBits;
    private int size;

    /** The keys at the places that they hash to, with linear probing; free where the count is 0. */
    private long[] keys = new long[FIRST_CAPACITY];

    private int[] counts = new int[FIRST_CAPACITY];

    /** Holds so many keys at most, of some 24 bytes each. */
    KeySample(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("keys of a sample must be at least 1, was " + most);
        }
        this.most = most;
    }

    /** Counts a key of {@link Keys}; how often it is known to have come by now, 0 where it is not in the sample. */
    int add(long key) {
        if (!has(key)) {
            return 0;
        }
        int place = placeOf(key);
        if (counts[place] == 0) {
            keys[place] = key;
            size++;
            counts[place] = 1;
            if (size > most) {
                narrow();
            } else if (size * 2 > keys.length) {
                rebuild(keys.length * 2);
            }
            return 1;
        }
        return ++counts[place];
    }

    /** How many keys are in the sample. */
    int size() {
        return size;
    }

    /** How many keys each of the sample stands for: 1 where all are in it. */
    long share() {
        return 1L << zeroBits;
    }

    /** An estimate of how many different keys came; exact where the share is 1. */
    long distinct() {
        return size * share();
    }

    /** An estimate of how many came again; exact where the share is 1. */
    long repeats() {
        return (Arrays.stream(counts).asLongStream().sum() - size) * share();
    }

    /** An estimate of how many keys came that never came to another one; exact where the share is 1. */
    long missingFrom(KeySample other) {
        int bits = Math.max(zeroBits, other.zeroBits);
        long missing = 0;
        for (int place = 0; place < keys.length; place++) {
            if (counts[place] > 0 && begins(keys[place], bits) && other.counts[other.placeOf(keys[place])] == 0) {
                missing++;
            }
        }
        return missing << bits;
    }

    private boolean has(long key) {
        return begins(key, zeroBits);
    }

    private static boolean begins(long key, int zeroBits) {
        return Long.numberOfLeadingZeros(key) >= zeroBits;
    }

    private void narrow() {
        while (size > most) {
            zeroBits++;
            rebuild(keys.length);
        }
    }

    private void rebuild(int capacity) {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[capacity];
        counts = new int[capacity];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0 && has(oldKeys[i])) {
                int place = placeOf(oldKeys[i]);
                keys[place] = oldKeys[i];
                counts[place] = oldCounts[i];
                size++;
            }
        }
    }

    /** Where a key is, or would be. */
    private int placeOf(long key) {
        int place = (int) key & (keys.length - 1);
        while (counts[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }
}
