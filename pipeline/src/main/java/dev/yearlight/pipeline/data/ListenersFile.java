package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The listeners data set: one Parquet file, one row a listener. */
public final class ListenersFile {

    private ListenersFile() {}

    /** Writes them all; the file appears under its name only when it is whole. */
    public static void write(Path file, Iterable<Listener> listeners) throws IOException {
        ParquetFile.write(file, ListenerRow.class, listeners, ListenerRow::of);
    }

    /** Reads them all into memory; a row with an unknown zone, a wrong country or a listener met before is named. */
    public static Map<ListenerId, Listener> read(Path file) throws IOException {
        Map<ListenerId, Listener> listeners = new HashMap<>();
        ParquetFile.forEach(file, ListenerRow.class, (row, number) -> {
            Listener listener = row.toListener();
            if (listeners.put(listener.id(), listener) != null) {
                throw new IllegalArgumentException("its listener is there twice");
            }
        });
        return Collections.unmodifiableMap(listeners);
    }
}
