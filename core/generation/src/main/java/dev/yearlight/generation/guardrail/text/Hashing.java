package dev.yearlight.generation.guardrail.text;

/** 64-bit hashes of words and word runs: FNV-1a over characters, with the finalizer of MurmurHash3. */
public final class Hashing {

    /** The hash of no character, before {@link #end}. */
    public static final long START = 0xcbf29ce484222325L;

    /** Before the first word of a run. */
    static final long NO_RUN = 0;

    /** Odd, and of no pattern: the golden ratio's digits. */
    private static final long PLACE = 0x9e3779b97f4a7c15L;

    private static final long[] NO_RUNS = {};
    private static final long PRIME = 0x100000001b3L;

    private Hashing() {}

    /** With one character more. */
    public static long step(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    /** The hash of a word in lower case. */
    public static long ofLower(char[] text, int from, int to) {
        long hash = START;
        for (int at = from; at < to; at++) {
            hash = step(hash, Characters.lowerCase(text[at]));
        }
        return end(hash);
    }

    /** When all characters are in it. */
    public static long end(long hash) {
        return mix(hash);
    }

    /** The hash of a word in lower case. */
    public static long of(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return end(hash);
    }

    /** The hash of a run whose first word has the hash of the word alone, by that of all words before the last. */
    static long run(long before, long word) {
        return before == NO_RUN ? word : join(before, word);
    }

    /** The hash of a run, given that of its beginning and of its next word. */
    public static long join(long run, long word) {
        return mix(run * PRIME + word);
    }

    /**
     * The hashes of all runs of so many words, by their first word; none where there are fewer. Each word joins the run
     * and leaves it in constant time: its hash counts by its place.
     *
     * @param words hashes of words, of which the first {@code size} count
     */
    static long[] runs(long[] words, int size, int length) {
        if (size < length) {
            return NO_RUNS;
        }
        long[] runs = new long[size - length + 1];
        long leaving = power(length);
        long run = 0;
        for (int word = 0; word < size; word++) {
            run = run * PLACE + words[word];
            if (word >= length) {
                run -= leaving * words[word - length];
            }
            if (word >= length - 1) {
                runs[word - length + 1] = run;
            }
        }
        return runs;
    }

    /** What a word's place counts when so many have followed it. */
    private static long power(int followers) {
        long power = 1;
        for (int i = 0; i < followers; i++) {
            power *= PLACE;
        }
        return power;
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 33);
    }
}
