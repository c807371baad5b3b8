package dev.yearlight.spark;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.data.LatestPlays;
import dev.yearlight.pipeline.data.ListenerPlays;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The sorted rows of one bucket as the histories of its listeners; plays that are there twice come once.
 *
 * <p>Memory holds one listener's plays. A header without plays is checked and passed over.
 */
final class Histories implements Iterator<ListenerPlays> {

    /** For whom nothing is left out. */
    static final int ALL = Integer.MAX_VALUE;

    private final Iterator<Row> rows;
    private final int mostPlays;
    private @Nullable Row ahead;
    private @Nullable Listener upcoming;
    private @Nullable Listener current;
    private long duplicates;

    /**
     * Reads rows in the order of {@link StreamRow#COLUMNS}.
     *
     * @param mostPlays of one listener; the latest are kept
     */
    Histories(Iterator<Row> rows, int mostPlays) {
        this.rows = rows;
        this.mostPlays = mostPlays;
        this.ahead = nextRow();
        takeHeaders();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    /** The next one's plays; {@link #header} tells of the same listener until the next call. */
    @Override
    public ListenerPlays next() {
        Row first = ahead;
        if (first == null) {
            throw new NoSuchElementException();
        }
        try {
            ListenerId listener = StreamRow.listener(first);
            current = upcoming != null && upcoming.id().equals(listener) ? upcoming : null;
            List<Play> plays = new ArrayList<>();
            for (Row row = first; row != null && StreamRow.isOf(listener, row); row = ahead) {
                if (StreamRow.isHeader(row)) {
                    throw new IllegalArgumentException("its listener is there twice");
                }
                plays.add(StreamRow.play(row));
                ahead = nextRow();
            }
            takeHeaders();
            LatestPlays latest = new LatestPlays(mostPlays);
            eachOnce(plays).forEach(latest::add);
            return latest.of(listener);
        } catch (IllegalArgumentException refused) {
            throw refused(refused);
        }
    }

    /** Who the listener of the last history is; null where the listeners data set lacks them. */
    @Nullable
    Listener header(ListenerId listener) {
        return current != null && current.id().equals(listener) ? current : null;
    }

    /** Plays dropped so far, because the same event was there before. */
    long duplicates() {
        return duplicates;
    }

    private @Nullable Row nextRow() {
        return rows.hasNext() ? rows.next() : null;
    }

    private void takeHeaders() {
        try {
            while (ahead != null && StreamRow.isHeader(ahead)) {
                Listener header = StreamRow.header(ahead);
                if (upcoming != null && upcoming.id().equals(header.id())) {
                    throw new IllegalArgumentException("its listener is there twice");
                }
                upcoming = header;
                ahead = nextRow();
            }
        } catch (IllegalArgumentException refused) {
            throw refused(refused);
        }
    }

    /** Spark orders texts by their UTF-8 bytes and {@link Play#ORDER} by UTF-16 units: mostly the same, so sorting is cheap. */
    private List<Play> eachOnce(List<Play> plays) {
        plays.sort(Play.ORDER);
        List<Play> once = new ArrayList<>(plays.size());
        for (Play play : plays) {
            if (once.isEmpty() || Play.ORDER.compare(once.getLast(), play) != 0) {
                once.add(play);
            }
        }
        duplicates += plays.size() - once.size();
        return once;
    }

    private static RefusedRowException refused(IllegalArgumentException why) {
        return new RefusedRowException(String.valueOf(why.getMessage()), why);
    }
}
