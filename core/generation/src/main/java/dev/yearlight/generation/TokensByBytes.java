package dev.yearlight.generation;

/**
 * Tokens by a ratio: one for every three and a half bytes of UTF-8, rounded up.
 *
 * <p>Prompts of this kind, half JSON with many numbers and half English, cut by the byte pair encodings in use come to
 * between three and four bytes a token; plain English to a little above four. So it errs by about a seventh either way,
 * and for stories on the dear side.
 */
public final class TokensByBytes implements Tokens {

    private static final int BYTES = 7;
    private static final int TOKENS = 2;

    @Override
    public int in(CharSequence text) {
        return Math.toIntExact(Math.ceilDiv(bytes(text) * TOKENS, (long) BYTES));
    }

    private static long bytes(CharSequence text) {
        return text.codePoints().mapToLong(TokensByBytes::bytes).sum();
    }

    private static long bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
