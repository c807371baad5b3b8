package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The listeners data set: one row a listener, in one Parquet file; or in a folder of them, in the buckets of the plays and
 * in ascending order of the ids.
 */
public final class ListenersFile {

    private ListenersFile() {}

    /** Writes them all; the file appears under its name only when it is whole. */
    public static void write(Path file, Iterable<Listener> listeners) throws IOException {
        ParquetFile.write(file, ListenerRow.class, listeners, ListenerRow::of);
    }

    /**
     * Writes them as a folder of buckets.
     *
     * @param listeners in ascending order of their ids; gone through once a bucket
     */
    public static void writeBuckets(Path folder, int buckets, Iterable<Listener> listeners) throws IOException {
        Files.createDirectories(folder);
        for (int index = 0; index < buckets; index++) {
            int bucket = index;
            Iterable<Listener> its = () -> StreamSupport.stream(listeners.spliterator(), false)
                    .filter(listener -> Buckets.of(listener.id(), buckets) == bucket)
                    .iterator();
            write(folder.resolve(PlaysReader.fileName(new Buckets.Position(index, buckets))), its);
        }
    }

    /** Reads them all into memory, some 150 bytes each; a row with an unknown zone, a wrong country or a listener met before is named. */
    public static Map<ListenerId, Listener> read(Path file) throws IOException {
        Map<ListenerId, Listener> listeners = new HashMap<>();
        ListenerRows rows = new ListenerRows();
        try (ListenersAsWritten written = ListenersAsWritten.open(file)) {
            while (written.next()) {
                add(listeners, rows, file, written);
            }
        }
        return Collections.unmodifiableMap(listeners);
    }

    private static void add(
            Map<ListenerId, Listener> listeners, ListenerRows rows, Path file, ListenersAsWritten written) {
        try {
            Listener listener = rows.listener(written.row());
            if (listeners.put(listener.id(), listener) != null) {
                throw new IllegalArgumentException("its listener is there twice");
            }
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw new BrokenDataException(file, written.number(), ParquetFile.whatIsWrong(refused));
        }
    }
}
