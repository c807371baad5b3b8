package dev.yearlight.generation.guardrail.text;

import java.util.Collection;

/** A set of hashes without boxes: open addressing, at most half full. */
public final class LongSet {

    private long[] slots;
    private int size;

    /** An empty set with room for so many. */
    public LongSet(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(8, expected * 2)) * 2];
    }

    /** The hashes of the words, which must be in lower case. */
    public static LongSet ofWords(Collection<String> words) {
        LongSet hashes = new LongSet(words.size());
        words.forEach(word -> hashes.add(Hashing.of(word)));
        return hashes;
    }

    /** Whether it holds none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** How many it holds. */
    public int size() {
        return size;
    }

    /** Adds the hash and says whether it is new. */
    public boolean add(long hash) {
        boolean fresh = insert(hash);
        size += fresh ? 1 : 0;
        if (2 * size > slots.length) {
            grow();
        }
        return fresh;
    }

    /** Whether it holds the hash. */
    public boolean contains(long hash) {
        long key = key(hash);
        int at = (int) key & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == key) {
                return true;
            }
            at = at + 1 & slots.length - 1;
        }
        return false;
    }

    private boolean insert(long hash) {
        long key = key(hash);
        int at = (int) key & slots.length - 1;
        while (slots[at] != 0 && slots[at] != key) {
            at = at + 1 & slots.length - 1;
        }
        boolean fresh = slots[at] == 0;
        slots[at] = key;
        return fresh;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long key : old) {
            if (key != 0) {
                insert(key);
            }
        }
    }

    /** 0 marks an empty slot. */
    private static long key(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
