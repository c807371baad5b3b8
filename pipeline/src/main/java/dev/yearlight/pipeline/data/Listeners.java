package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.pipeline.storage.LocalFile;
import dev.yearlight.pipeline.storage.LocalPlace;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The listeners data set while plays are ranked: one file, held in memory; or a folder of buckets, streamed. */
public sealed interface Listeners permits MemoryListeners, BucketedListeners {

    /** A folder of buckets, or a file. */
    static Listeners open(Path source) throws IOException {
        return Files.isDirectory(source)
                ? BucketedListeners.open(source)
                : new MemoryListeners(ListenersFile.read(source));
    }

    /** The same, wherever it lies. */
    static Listeners open(Storage storage, Place source) throws IOException {
        if (source instanceof LocalPlace local) {
            return open(local.path());
        }
        if (!storage.isFile(source)) {
            return BucketedListeners.open(storage.folder(source));
        }
        try (LocalFile file = storage.file(source)) {
            try {
                return new MemoryListeners(ListenersFile.read(file.path()));
            } catch (BrokenDataException broken) {
                throw broken.ofOriginal(file.path(), source.toString());
            }
        }
    }

    /** Those in a map. */
    static Listeners of(Map<ListenerId, Listener> listeners) {
        return new MemoryListeners(listeners);
    }

    /** How many there are; empty where it is not known before they are read. */
    OptionalLong count();

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
