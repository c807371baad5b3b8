package dev.yearlight.serve.warm;

import dev.yearlight.domain.ListenerId;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Listeners that nobody is, with names that only this process knows.
 *
 * @param prefix of all their names
 */
record OwnListeners(String prefix) {

    private static final int RANDOM_BYTES = 12;

    static OwnListeners invent() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new OwnListeners("synthetic-warm-up-" + HexFormat.of().formatHex(random) + "-");
    }

    ListenerId number(long number) {
        return new ListenerId(prefix + number);
    }

    boolean includes(ListenerId listener) {
        return listener.value().startsWith(prefix);
    }
}
