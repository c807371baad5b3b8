package dev.yearlight.bench.serve;

import java.util.Locale;

/** What is measured of the role that reads. */
public enum ServeScenario {
    /** Each listener opens once, with a token that nobody has seen: what a launch is made of. */
    FROM_CASSANDRA,
    /** Archives that are in the cache, tokens that are verified already; beside nginx. */
    CACHED,
    /** Checking a token for the first time, by algorithm. */
    TOKENS,
    /** The first requests after readiness beside later ones. */
    FIRST_THOUSAND,
    /** A steady rate at 70 % of what the service can do. */
    OPEN_LOOP,
    /** Ten times as much as it can do, for a moment. */
    SPIKE;

    /** As it is named in commands and results. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
