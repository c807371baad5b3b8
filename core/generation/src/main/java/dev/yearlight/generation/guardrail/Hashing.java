package dev.yearlight.generation.guardrail;

/** 64-bit hashes of words and word runs: FNV-1a over characters, with the finalizer of MurmurHash3. */
final class Hashing {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hashing() {}

    static long of(String text, int from, int to) {
        long hash = OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** The hash of the same characters in lower case; all of them must be ASCII. */
    static long ofAsciiInLowerCase(String text, int from, int to) {
        long hash = OFFSET;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            hash = (hash ^ (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)) * PRIME;
        }
        return mix(hash);
    }

    static long of(String text) {
        return of(text, 0, text.length());
    }

    /** The hash of a run, given that of its beginning and of its next word. */
    static long join(long run, long word) {
        return mix(run * PRIME + word);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 33);
    }
}
