package dev.yearlight.pipeline.history;

import dev.yearlight.domain.PlayKind;
import dev.yearlight.pipeline.history.row.Outcome;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the plays that merged exports tell more than once.
 *
 * <p>Told to the second, equal rows are one play wherever they stand: two plays of one listener cannot begin together
 * in the same track. Told to the minute they can (a track skipped twice), so equal rows within one
 * file are as many plays as there are; over several files the file that has most of them counts. That is right for any
 * two exports that overlap, however their rows are cut into files.
 */
final class Duplicates {

    private final Map<Key, Integer> kept = new HashMap<>();
    private final Map<Key, Integer> inThisFile = new HashMap<>();

    /** The rows of another file follow. */
    void nextFile() {
        inThisFile.clear();
    }

    /** Whether the play is told already; takes note of it. */
    boolean isDuplicate(Outcome.Told play) {
        Key key = new Key(play.startMillis(), play.playedMillis(), play.kind(), play.title(), play.creator());
        int occurrence = play.toTheSecond() ? 1 : inThisFile.merge(key, 1, Integer::sum);
        if (occurrence <= kept.getOrDefault(key, 0)) {
            return true;
        }
        kept.put(key, occurrence);
        return false;
    }

    private record Key(long startMillis, long playedMillis, PlayKind kind, String title, String creator) {}
}
