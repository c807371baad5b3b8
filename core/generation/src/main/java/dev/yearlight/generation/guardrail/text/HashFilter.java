package dev.yearlight.generation.guardrail.text;

/** A small filter of hashes, one bit for each: what it has not seen it almost always knows, and never denies what it has. */
public final class HashFilter {

    private static final int WORDS = 128;

    private final long[] bits = new long[WORDS];

    /** Remembers the hash. */
    public void add(long hash) {
        bits[word(hash)] |= 1L << hash;
    }

    /** False only for a hash that was never added. */
    public boolean mayHold(long hash) {
        return (bits[word(hash)] & (1L << hash)) != 0;
    }

    /** The lowest bits, which choose the bit, have no part in it. */
    private static int word(long hash) {
        return (int) (hash >>> 6) & (WORDS - 1);
    }
}
