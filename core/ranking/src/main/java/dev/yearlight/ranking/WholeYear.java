package dev.yearlight.ranking;

import dev.yearlight.domain.PlayKind;
import dev.yearlight.ranking.Works.Work;
import java.util.BitSet;

/** What the year's summary counts: everything, private and excluded plays too. */
final class WholeYear {

    private final BitSet artists = new BitSet();
    private final BitSet tracks = new BitSet();
    private int plays;
    private long podcastMillis;

    void add(Work work, long millis, boolean counted) {
        if (work.kind == PlayKind.EPISODE) {
            podcastMillis += millis;
        }
        if (counted) {
            plays++;
            if (work.kind == PlayKind.TRACK) {
                artists.set(work.creator);
                tracks.set(work.number);
            }
        }
    }

    int artists() {
        return artists.cardinality();
    }

    int tracks() {
        return tracks.cardinality();
    }

    int plays() {
        return plays;
    }

    long podcastMillis() {
        return podcastMillis;
    }
}
