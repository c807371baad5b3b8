package dev.yearlight.pipeline.data;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.storage.Folder;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.parquet.ParquetRuntimeException;
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
    private final int mostPlays;
    private final PlayColumns rows;
    private final PlayOrder order = new PlayOrder();
    private long number;
    private @Nullable Placed ahead;

    /** Opens one file with whole histories, named as {@link #files} lists it. */
    public PlaysReader(Path file) {
        this(file, Integer.MAX_VALUE);
    }

    /**
     * Opens one file, named as {@link #files} lists it.
     *
     * @param mostPlays of one listener that are held in memory; of a longer history the latest
     */
    public PlaysReader(Path file, int mostPlays) {
        this.file = file;
        this.mostPlays = mostPlays;
        this.position = Buckets.position(file.getFileName().toString())
                .orElseThrow(() -> new BrokenDataException(file, "is not named as a bucket"));
        this.rows = ParquetFile.opened(file, PlayColumns::new);
        this.ahead = read();
    }

    /** The files of a data set in the order of their buckets; none in a folder without plays, and never a part of them. */
    public static List<Path> files(Path directory) throws IOException {
        return Buckets.files(directory, STEM, EXTENSION);
    }

    /** The same, wherever they lie: their names. */
    public static List<String> files(Folder folder) throws IOException {
        return Buckets.files(folder, STEM, EXTENSION);
    }

    /** How many plays a data set has, by what its files say of themselves. */
    public static long count(Path directory) throws IOException {
        return files(directory).stream().mapToLong(ParquetFile::rows).sum();
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
        LatestPlays plays = new LatestPlays(mostPlays);
        Placed last = first;
        while (last != null && last.listener().equals(first.listener())) {
            plays.add(last.play());
            last = read();
        }
        ahead = last;
        return plays.of(first.listener());
    }

    private @Nullable Placed read() {
        Placed placed = row();
        @Nullable OrderFault broken = placed == null ? null : order.whatBreaks(placed.listener(), placed.play());
        if (broken != null) {
            throw new BrokenDataException(file, number, broken.what());
        }
        return placed;
    }

    private @Nullable Placed row() {
        number++;
        try {
            if (!rows.next()) {
                return null;
            }
            Play play = rows.play();
            return new Placed(listener(rows.listener()), play);
        } catch (IllegalArgumentException refused) {
            throw new BrokenDataException(file, number, String.valueOf(refused.getMessage()));
        } catch (IOException
                | ParquetRuntimeException
                | IndexOutOfBoundsException
                | BufferUnderflowException unreadable) {
            throw new BrokenDataException(file, number, ParquetFile.whatIsWrong(unreadable));
        }
    }

    private ListenerId listener(String id) {
        return ahead != null && ahead.listener().value().equals(id)
                ? ahead.listener()
                : inThisBucket(new ListenerId(id));
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
