package dev.yearlight.generation.guardrail;

/** A set of hashes without boxes: open addressing, at most half full. */
final class LongSet {

    private long[] slots;
    private int size;

    LongSet(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(8, expected * 2)) * 2];
    }

    void add(long hash) {
        if (2 * ++size > slots.length) {
            grow();
        }
        insert(hash);
    }

    boolean contains(long hash) {
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

    private void insert(long hash) {
        long key = key(hash);
        int at = (int) key & slots.length - 1;
        while (slots[at] != 0 && slots[at] != key) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = key;
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
