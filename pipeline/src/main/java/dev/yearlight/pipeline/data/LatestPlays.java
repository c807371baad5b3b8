package dev.yearlight.pipeline.data;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import java.util.ArrayList;
import java.util.List;

/** The latest plays of one history as it streams by, so that nobody takes more memory than a person can listen. */
public final class LatestPlays {

    /** How much of the bound may lie above it before the oldest are let go: moving them costs as much as keeping some. */
    private static final int SLACK = 8;

    private final int most;
    private final int highest;
    private final List<Play> plays = new ArrayList<>();
    private int dropped;

    /** Keeps so many. */
    public LatestPlays(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most plays of a listener must be at least 1, was " + most);
        }
        this.most = most;
        this.highest = (int) Math.min(Integer.MAX_VALUE - SLACK, most + (long) most / SLACK + 1);
    }

    /** Adds the next play. */
    public void add(Play play) {
        plays.add(play);
        if (plays.size() == highest) {
            trim();
        }
    }

    /** What was kept of a listener. */
    public ListenerPlays of(ListenerId listener) {
        trim();
        return new ListenerPlays(listener, plays, dropped);
    }

    private void trim() {
        int tooMany = plays.size() - most;
        if (tooMany > 0) {
            plays.subList(0, tooMany).clear();
            dropped += tooMany;
        }
    }
}
