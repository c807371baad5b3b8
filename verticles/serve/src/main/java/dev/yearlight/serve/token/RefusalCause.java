package dev.yearlight.serve.token;

import java.util.Locale;

/** Why a token is refused, coarsely enough to be counted; what is told to who sent it is the same for all. */
public enum RefusalCause {
    /** It is no signed token at all, or one whose fields are of the wrong kind, twice there or too large. */
    MALFORMED,
    /** Its algorithm is not the key's own, or it demands an extension. */
    ALGORITHM,
    /** No key that is believed has its id. */
    KEY,
    /** Its signature is not that of its text. */
    SIGNATURE,
    /** It is over, or has not begun. */
    TIME,
    /** It is from an issuer or for an audience that is not this service's. */
    ADDRESS,
    /** Its subject is no listener, or none of those that its issuer may speak for. */
    SUBJECT;

    /** The value of the label {@code cause} of metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
