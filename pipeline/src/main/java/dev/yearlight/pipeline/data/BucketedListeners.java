package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listeners in the same buckets as their plays, and sorted like them: they are read side by side. */
final class BucketedListeners implements Listeners {

    private final Path folder;
    private final List<Path> files;
    private final long count;

    private BucketedListeners(Path folder, List<Path> files, long count) {
        this.folder = folder;
        this.files = files;
        this.count = count;
    }

    static BucketedListeners open(Path folder) throws IOException {
        List<Path> files = PlaysReader.files(folder);
        if (files.isEmpty()) {
            throw new BrokenDataException(folder, "holds no listeners; expected bucket-00000-of-00001.parquet");
        }
        long count = 0;
        for (Path file : files) {
            count += ParquetFile.rows(file);
        }
        return new BucketedListeners(folder, files, count);
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Lookup bucket(Buckets.Position position) {
        if (position.count() != files.size()) {
            throw new BrokenDataException(
                    folder,
                    "has " + files.size() + " buckets of listeners, but there are " + position.count()
                            + " of plays; both must be in the same buckets");
        }
        return new Rows(files.get(position.index()), position);
    }

    /** One file, read up to the listener that was asked for last. */
    private static final class Rows implements Lookup {

        private final Path file;
        private final Buckets.Position position;
        private final ListenersAsWritten rows;
        private final ListenerRows known = new ListenerRows();
        private @Nullable Listener last;

        Rows(Path file, Buckets.Position position) {
            this.file = file;
            this.position = position;
            this.rows = ListenersAsWritten.open(file);
        }

        @Override
        public @Nullable Listener find(ListenerId id) {
            Listener reached = last;
            while ((reached == null || reached.id().compareTo(id) < 0) && rows.next()) {
                reached = read(reached);
            }
            last = reached;
            return reached != null && reached.id().equals(id) ? reached : null;
        }

        private Listener read(@Nullable Listener before) {
            try {
                Listener listener = known.listener(rows.row());
                if (before != null && before.id().compareTo(listener.id()) >= 0) {
                    throw new IllegalArgumentException("its listener does not come after the one before");
                }
                if (Buckets.of(listener.id(), position.count()) != position.index()) {
                    throw new IllegalArgumentException("its listener belongs into another bucket");
                }
                return listener;
            } catch (IllegalArgumentException | DateTimeException refused) {
                throw new BrokenDataException(file, rows.number(), ParquetFile.whatIsWrong(refused));
            }
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
