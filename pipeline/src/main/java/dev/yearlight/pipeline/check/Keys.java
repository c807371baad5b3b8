package dev.yearlight.pipeline.check;

/** Texts and numbers as 64 bits that are spread evenly; two different ones are the same once in 2^64 pairs. */
final class Keys {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long FIRST_FACTOR = 0xff51afd7ed558ccdL;
    private static final long SECOND_FACTOR = 0xc4ceb9fe1a85ec53L;
    private static final int SHIFT = 33;

    private Keys() {}

    /** Of a text. */
    static long of(String text) {
        long hash = OFFSET_BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** Of one after the other. */
    static long of(long first, long second) {
        return mixed(first * PRIME + mixed(second));
    }

    /** The last step of MurmurHash3: every bit of the input may change every bit. */
    private static long mixed(long bits) {
        long mixed = bits;
        mixed = (mixed ^ (mixed >>> SHIFT)) * FIRST_FACTOR;
        mixed = (mixed ^ (mixed >>> SHIFT)) * SECOND_FACTOR;
        return mixed ^ (mixed >>> SHIFT);
    }
}
