package dev.yearlight.serve.token;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** A token taken apart (RFC 7515, section 7.1), and not believed yet. */
final class CompactToken {

    private final TokenHeader header;
    private final Claims claims;
    private final byte[] text;
    private final int signed;
    private final byte[] signature;

    private CompactToken(TokenHeader header, Claims claims, byte[] text, int signed, byte[] signature) {
        this.header = header;
        this.claims = claims;
        this.text = text;
        this.signed = signed;
        this.signature = signature;
    }

    /** Empty where it is none: not three parts, not of their one spelling, not the JSON that is wanted. */
    static Optional<CompactToken> parse(byte[] text) {
        int first = dot(text, 0);
        int second = dot(text, Math.min(first + 1, text.length));
        if (second == text.length) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CompactToken(
                    TokenHeader.parse(part(text, 0, first)),
                    Claims.parse(part(text, first + 1, second)),
                    text,
                    second,
                    part(text, second + 1, text.length)));
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    TokenHeader header() {
        return header;
    }

    Claims claims() {
        return claims;
    }

    /** Whether the owner of this key signed it, with the key's own algorithm. */
    boolean isSignedBy(VerificationKey key) {
        return key.algorithm().isSignature(signature, key.key(), text, signed);
    }

    private static byte[] part(byte[] text, int from, int to) {
        return Base64Url.decode(Arrays.copyOfRange(text, from, to));
    }

    /** The next dot's position, or the text's length. */
    private static int dot(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '.') {
            at++;
        }
        return at;
    }
}
