package dev.yearlight.serve.token;

import java.security.PublicKey;

/**
 * A public key that tokens are checked with, and the one algorithm that it is used for: the key's kind decides it,
 * never the token.
 *
 * @param id what tokens signed with it say in {@code kid}; empty where it has none
 */
record VerificationKey(String id, SignatureAlgorithm algorithm, PublicKey key) {

    /** Refuses keys of another kind and weak ones, and says why. */
    static VerificationKey of(String id, PublicKey key) {
        return new VerificationKey(id, SignatureAlgorithm.of(key), key);
    }
}
