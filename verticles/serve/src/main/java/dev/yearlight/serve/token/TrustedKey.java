package dev.yearlight.serve.token;

import java.time.Duration;
import java.time.Instant;

/** A key that is believed: for good while its source holds it, for an overlap once it is gone from there. */
final class TrustedKey {

    private final VerificationKey key;
    private volatile Instant until = Instant.MAX;

    TrustedKey(VerificationKey key) {
        this.key = key;
    }

    VerificationKey key() {
        return key;
    }

    boolean isTrusted(Instant now) {
        return now.isBefore(until);
    }

    /** It is in its source, perhaps again. */
    void keep() {
        until = Instant.MAX;
    }

    /** It is gone from its source; the first time counts. */
    void retire(Instant now, Duration overlap) {
        if (until.equals(Instant.MAX)) {
            until = now.plus(overlap);
        }
    }
}
