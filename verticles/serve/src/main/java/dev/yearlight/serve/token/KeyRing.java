package dev.yearlight.serve.token;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of one issuer that are believed. Read by all threads; new sets come from one thread after another. */
final class KeyRing {

    /** A source that changes at every reading must not make the ring, and the work of a check, grow. */
    private static final int MOST_RETIRED = 8;

    private final Duration overlap;
    private volatile List<TrustedKey> keys = List.of();
    private volatile boolean single;

    /**
     * Empty.
     *
     * @param overlap how long a key that is gone from its source is still believed
     */
    KeyRing(Duration overlap) {
        this.overlap = overlap;
    }

    /** Takes over what the source holds now. */
    synchronized void adopt(List<VerificationKey> current, Instant now) {
        List<TrustedKey> next = new ArrayList<>();
        for (VerificationKey key : current) {
            TrustedKey trusted = find(key).orElseGet(() -> new TrustedKey(key));
            trusted.keep();
            next.add(trusted);
        }
        for (TrustedKey before : keys) {
            if (!current.contains(before.key()) && next.size() < current.size() + MOST_RETIRED) {
                before.retire(now, overlap);
                next.add(before);
            } else if (!current.contains(before.key())) {
                before.retire(now, Duration.ZERO);
            }
        }
        next.removeIf(trusted -> !trusted.isTrusted(now));
        single = current.size() == 1;
        keys = List.copyOf(next);
    }

    /**
     * The keys that may have signed a token with this id. One without an id may be by any key while its source holds
     * only one, and a key without an id may have signed every token.
     *
     * @param id empty where the token has none
     */
    List<TrustedKey> candidates(String id, Instant now) {
        return keys.stream()
                .filter(trusted -> trusted.isTrusted(now))
                .filter(trusted -> {
                    String own = trusted.key().id();
                    return own.isEmpty() || own.equals(id) || (id.isEmpty() && single);
                })
                .toList();
    }

    /** The first key of the last set; there is one once a set was adopted. */
    VerificationKey first() {
        return keys.getFirst().key();
    }

    /** Whether it holds this very key, under whatever id. */
    boolean holds(PublicKey key) {
        return keys.stream().anyMatch(trusted -> trusted.key().key().equals(key));
    }

    private Optional<TrustedKey> find(VerificationKey key) {
        return keys.stream().filter(trusted -> trusted.key().equals(key)).findFirst();
    }
}
