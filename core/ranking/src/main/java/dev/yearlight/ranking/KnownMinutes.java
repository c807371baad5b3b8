package dev.yearlight.ranking;

import dev.yearlight.domain.PlayKind;

/** How many of the counted plays that shape taste have a duration, from their source or from the catalog. */
final class KnownMinutes {

    private static final int KINDS = PlayKind.values().length;

    private final int[] known = new int[KINDS];
    private final int[] unknown = new int[KINDS];

    void add(PlayKind kind, boolean isKnown) {
        (isKnown ? known : unknown)[kind.ordinal()]++;
    }

    /** All counted plays of a kind. */
    int plays(PlayKind kind) {
        return known[kind.ordinal()] + unknown[kind.ordinal()];
    }

    /** Whether a share of them, 0 to 1, is known; so it is where there are none. */
    boolean enough(PlayKind kind, double share) {
        return known[kind.ordinal()] >= share * plays(kind);
    }
}
