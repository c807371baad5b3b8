package dev.yearlight.ranking;

import dev.yearlight.domain.PlayKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How many of the counted plays that shape taste have a duration, from their source or from the catalog. */
final class KnownMinutes {

    private final Map<PlayKind, int[]> counts = new EnumMap<>(PlayKind.class);

    KnownMinutes() {
        for (PlayKind kind : PlayKind.values()) {
            counts.put(kind, new int[2]);
        }
    }

    void add(PlayKind kind, boolean known) {
        of(kind)[known ? 1 : 0]++;
    }

    /** All counted plays of a kind. */
    int plays(PlayKind kind) {
        return of(kind)[0] + of(kind)[1];
    }

    /** Whether a share of them, 0 to 1, is known; so it is where there are none. */
    boolean enough(PlayKind kind, double share) {
        return of(kind)[1] >= share * plays(kind);
    }

    private int[] of(PlayKind kind) {
        return Objects.requireNonNull(counts.get(kind));
    }
}
