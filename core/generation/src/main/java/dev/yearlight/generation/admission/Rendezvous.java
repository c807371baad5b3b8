package dev.yearlight.generation.admission;

import dev.yearlight.domain.ListenerId;

/**
 * Weighted rendezvous hashing: each listener has a score at each endpoint, and goes where it is highest; when an endpoint
 * leaves, only its own listeners move.
 *
 * <p>Source: Schindelhauer and Schomaker, Weighted Distributed Hash Tables, 2005: {@code -weight / ln(hash)}.
 */
final class Rendezvous {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private Rendezvous() {}

    static double score(ListenerId listener, EndpointSettings endpoint) {
        long mixed = mix(listener.value().hashCode() * SPREAD ^ endpoint.name().hashCode());
        return -endpoint.weight() / Math.log(((mixed >>> 11) + 0.5) * UNIT);
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
