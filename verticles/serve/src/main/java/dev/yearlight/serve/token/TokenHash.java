package dev.yearlight.serve.token;

import dev.yearlight.codecs.Sha256;
import java.nio.ByteBuffer;

/** The SHA-256 of a token: what it is remembered by, so that no token that is good stays in memory. */
record TokenHash(long first, long second, long third, long fourth) {

    static TokenHash of(byte[] text) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.digest().digest(text));
        return new TokenHash(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }
}
