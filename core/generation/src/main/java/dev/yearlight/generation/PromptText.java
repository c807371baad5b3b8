package dev.yearlight.generation;

import java.util.Arrays;

/**
 * A prompt on its way, as characters in one array that grows.
 *
 * <p>Names are hostile: what could close a fence or open a code block, and what no eye sees, is escaped. Surrogates are
 * escaped as well: invisible tag characters stand outside of the basic plane, and half a pair has no UTF-8.
 */
final class PromptText {

    private static final char DELETE = 0x7f;
    private static final int LONGEST_ESCAPE = 6;
    private static final String HEXADECIMAL = "0123456789ABCDEF";

    /** By character, below {@link #DELETE}. */
    private static final boolean[] HARMFUL = new boolean[DELETE];

    static {
        Arrays.fill(HARMFUL, 0, ' ', true);
        "<>&`\"\\".chars().forEach(fence -> HARMFUL[fence] = true);
    }

    private char[] characters;
    private int length;

    /** An empty text with room for so many characters. */
    PromptText(int room) {
        characters = new char[room];
    }

    /** Makes room for another text. */
    PromptText clear() {
        length = 0;
        return this;
    }

    PromptText append(String text) {
        reserve(text.length());
        text.getChars(0, text.length(), characters, length);
        length += text.length();
        return this;
    }

    PromptText append(char character) {
        reserve(1);
        characters[length++] = character;
        return this;
    }

    /** A number of 0 to 9 takes no detour by a string; most are so. */
    PromptText append(long number) {
        if (number < 0 || number > 9) {
            return append(Long.toString(number));
        }
        return append((char) ('0' + number));
    }

    /** The text as it stands inside a JSON string: on one line, with nothing in it that could close a fence. */
    PromptText escaped(String text) {
        int start = length;
        append(text);
        for (int i = start; i < length; i++) {
            if (harmful(characters[i])) {
                length = i;
                escapedFrom(i - start, text);
                break;
            }
        }
        return this;
    }

    private void escapedFrom(int first, String text) {
        for (int i = first; i < text.length(); i++) {
            reserve(LONGEST_ESCAPE);
            char character = text.charAt(i);
            if (harmful(character)) {
                escape(character);
            } else {
                characters[length++] = character;
            }
        }
    }

    private static boolean harmful(char character) {
        if (character < DELETE) {
            return HARMFUL[character];
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private void escape(char character) {
        switch (character) {
            case '"' -> append("\\\"");
            case '\\' -> append("\\\\");
            case '\b' -> append("\\b");
            case '\t' -> append("\\t");
            case '\n' -> append("\\n");
            case '\f' -> append("\\f");
            case '\r' -> append("\\r");
            default -> {
                append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    append(HEXADECIMAL.charAt(character >> shift & 0xf));
                }
            }
        }
    }

    private void reserve(int more) {
        if (length + more > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
