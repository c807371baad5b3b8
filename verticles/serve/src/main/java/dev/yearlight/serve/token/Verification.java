package dev.yearlight.serve.token;

import dev.yearlight.domain.ListenerId;
import java.time.Instant;

/** What a token turned out to be. */
public sealed interface Verification {

    /**
     * A good one.
     *
     * @param listener its subject
     * @param traffic who the token was issued to
     * @param expires from then on it is refused
     */
    record Verified(ListenerId listener, Traffic traffic, Instant expires) implements Verification {}

    /** A bad one; why is counted, and told to nobody. */
    record Refused(RefusalCause cause) implements Verification {}
}
