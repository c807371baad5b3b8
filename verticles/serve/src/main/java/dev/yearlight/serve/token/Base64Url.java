package dev.yearlight.serve.token;

import java.util.Arrays;
import java.util.Base64;

/** Base64 as tokens use it (RFC 7515, section 2): one spelling only, so no two texts are the same bytes. */
final class Base64Url {

    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    /** Refuses padding, foreign characters and trailing bits that are not zero with an IllegalArgumentException. */
    static byte[] decode(byte[] text) {
        byte[] bytes = DECODER.decode(text);
        if (!Arrays.equals(ENCODER.encode(bytes), text)) {
            throw new IllegalArgumentException("not the one spelling of these bytes");
        }
        return bytes;
    }
}
