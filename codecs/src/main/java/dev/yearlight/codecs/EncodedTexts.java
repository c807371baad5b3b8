package dev.yearlight.codecs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one datum, each kept once: the names of a day stand in its log as often as they were played, and in its
 * lists and those of the year again.
 *
 * <p>A table of fixed size in which a later text takes the place of an earlier one with the same slot; what was forgotten
 * is only made anew.
 */
final class EncodedTexts {

    private static final int SLOTS = 256;
    private static final int FACTOR = 31;

    private final byte[] bytes;
    private final @Nullable String[] texts = new String[SLOTS];
    private final int[] starts = new int[SLOTS];
    private final int[] lengths = new int[SLOTS];

    EncodedTexts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The UTF-8 text that begins there and takes so many bytes. */
    String at(int start, int length) {
        int slot = slot(start, length);
        String known = texts[slot];
        if (known != null
                && Arrays.equals(bytes, starts[slot], starts[slot] + lengths[slot], bytes, start, start + length)) {
            return known;
        }
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        texts[slot] = text;
        starts[slot] = start;
        lengths[slot] = length;
        return text;
    }

    /** Of the length and the bytes at both ends and in the middle, which tell most names apart. */
    private int slot(int start, int length) {
        int hash = length;
        if (length > 0) {
            hash = hash * FACTOR + bytes[start];
            hash = hash * FACTOR + bytes[start + length / 2];
            hash = hash * FACTOR + bytes[start + length - 1];
            hash = hash * FACTOR + bytes[start + length / 3];
        }
        return hash & (SLOTS - 1);
    }
}
