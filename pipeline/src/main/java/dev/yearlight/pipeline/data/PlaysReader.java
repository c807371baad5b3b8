package dev.yearlight.pipeline.data;

import com.jerolba.carpet.CloseableIterator;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one bucket of the plays data set, listener by listener: memory holds one row group and one listener.
 *
 * <p>Order, bucket and values are checked; a {@link BrokenDataException} names file and row.
 */
public final class PlaysReader implements Iterator<ListenerPlays>, AutoCloseable {

    private static final String STEM = "bucket";
    private static final String EXTENSION = "parquet";

    private final Path file;
    private final Buckets.Position position;
    private final CloseableIterator<PlayRow> rows;
    private final PlayOrder order = new PlayOrder();
    private long number;
    private @Nullable Placed ahead;

    /** Opens one file, named as {@link #files} lists it. */
    public PlaysReader(Path file) {
        this.file = file;
        this.position = Buckets.position(file.getFileName().toString())
                .orElseThrow(() -> new BrokenDataException(file, "is not named as a bucket"));
        this.rows = ParquetFile.open(file, PlayRow.class);
        this.ahead = read();
    }

    /** The files of a data set in the order of their buckets; none in a folder without plays, and never a part of them. */
    public static List<Path> files(Path directory) throws IOException {
        return Buckets.files(directory, STEM, EXTENSION);
    }

    /** The name of the file that holds a bucket's plays. */
    public static String fileName(Buckets.Position position) {
        return Buckets.fileName(STEM, position, EXTENSION);
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public ListenerPlays next() {
        Placed first = ahead;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<Play> plays = new ArrayList<>();
        Placed last = first;
        while (last != null && last.listener().equals(first.listener())) {
            plays.add(last.play());
            last = read();
        }
        ahead = last;
        return new ListenerPlays(first.listener(), plays);
    }

    private @Nullable Placed read() {
        if (!rows.hasNext()) {
            return null;
        }
        number++;
        PlayRow row = ParquetFile.next(rows, file, number);
        Placed placed = checked(row);
        @Nullable String broken = order.whatBreaks(placed.listener(), placed.play());
        if (broken != null) {
            throw new BrokenDataException(file, number, broken);
        }
        return placed;
    }

    private Placed checked(PlayRow row) {
        try {
            ListenerId listener = ahead != null && ahead.listener().value().equals(row.listener())
                    ? ahead.listener()
                    : inThisBucket(new ListenerId(row.listener()));
            return new Placed(listener, row.play());
        } catch (IllegalArgumentException refused) {
            throw new BrokenDataException(file, number, String.valueOf(refused.getMessage()));
        }
    }

    private ListenerId inThisBucket(ListenerId listener) {
        if (Buckets.of(listener, position.count()) != position.index()) {
            throw new IllegalArgumentException("its listener belongs into another bucket");
        }
        return listener;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private record Placed(ListenerId listener, Play play) {}
}
