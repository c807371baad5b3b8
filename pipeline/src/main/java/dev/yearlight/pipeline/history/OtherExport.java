package dev.yearlight.pipeline.history;

import dev.yearlight.domain.Play;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the plays told to the minute that another export of the same person tells to the second (account data beside the
 * extended history): the same names and length, ended in the same minute. The one that knows the second is kept.
 */
final class OtherExport {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Map<Key, Integer> told = new HashMap<>();

    /** Takes note of a play told to the second. */
    void add(Play precise) {
        told.merge(key(precise), 1, Integer::sum);
    }

    /** Whether a play told to the minute is told there; each play there stands for one here. */
    boolean tells(Play toTheMinute) {
        Key key = key(toTheMinute);
        int left = told.getOrDefault(key, 0);
        if (left == 0) {
            return false;
        }
        told.put(key, left - 1);
        return true;
    }

    private static Key key(Play play) {
        return new Key(Math.floorDiv(play.endMillis(), MINUTE), play.playedMillis(), play.title(), play.creator());
    }

    /** Without the kind: old account data mixes episodes into the tracks. */
    private record Key(long endMinute, long playedMillis, String title, String creator) {}
}
