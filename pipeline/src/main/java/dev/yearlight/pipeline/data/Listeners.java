package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The listeners data set while plays are ranked: one file, held in memory; or a folder of buckets, streamed. */
public sealed interface Listeners permits MemoryListeners, BucketedListeners {

    /** A folder of buckets, or a file. */
    static Listeners open(Path source) throws IOException {
        return Files.isDirectory(source)
                ? BucketedListeners.open(source)
                : new MemoryListeners(ListenersFile.read(source));
    }

    /** Those in a map. */
    static Listeners of(Map<ListenerId, Listener> listeners) {
        return new MemoryListeners(listeners);
    }

    /** How many there are. */
    long count();

    /**
     * Those that may have plays in one bucket.
     *
     * @throws BrokenDataException where they lie in other buckets than the plays
     */
    Lookup bucket(Buckets.Position position) throws IOException;

    /** Finds the listeners of a bucket, who are asked for in ascending order of their ids. */
    interface Lookup extends AutoCloseable {

        /** Null where there is no such listener. */
        @Nullable
        Listener find(ListenerId id);

        @Override
        void close() throws IOException;
    }
}
