package dev.yearlight.serve.token;

import dev.yearlight.domain.ListenerId;
import java.util.Locale;

/** Who a request is from: a reader, or a load generator that keeps the service warm. */
public enum Traffic {
    READER,
    SYNTHETIC;

    /** What the ids of all listeners start with whom load generators read; no real listener's may. */
    public static final String SYNTHETIC_PREFIX = "synthetic-";

    /** Whether a token for this kind of traffic may be about this listener: each kind has listeners of its own. */
    boolean mayRead(ListenerId listener) {
        return listener.value().startsWith(SYNTHETIC_PREFIX) == (this == SYNTHETIC);
    }

    /** The value of the label {@code traffic} of metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
