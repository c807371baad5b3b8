package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.LocalFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Listeners in the same buckets as their plays, and sorted like them: they are read side by side. */
final class BucketedListeners implements Listeners {

    private final Folder folder;
    private final List<String> files;
    private final OptionalLong count;

    private BucketedListeners(Folder folder, List<String> files, OptionalLong count) {
        this.folder = folder;
        this.files = files;
        this.count = count;
    }

    /** Those of a folder of this machine; they are counted. */
    static BucketedListeners open(Path folder) throws IOException {
        BucketedListeners listeners = open(Folder.of(folder));
        long count = 0;
        for (String file : listeners.files) {
            count += ParquetFile.rows(folder.resolve(file));
        }
        return new BucketedListeners(listeners.folder, listeners.files, OptionalLong.of(count));
    }

    /** Those of a folder anywhere; to count them would be to fetch them. */
    static BucketedListeners open(Folder folder) throws IOException {
        List<String> files = PlaysReader.files(folder);
        if (files.isEmpty()) {
            throw new BrokenDataException(folder.name(), "holds no listeners; expected bucket-00000-of-00001.parquet");
        }
        return new BucketedListeners(folder, files, OptionalLong.empty());
    }

    @Override
    public OptionalLong count() {
        return count;
    }

    @Override
    public Lookup bucket(Buckets.Position position) throws IOException {
        if (position.count() != files.size()) {
            throw new BrokenDataException(
                    folder.name(),
                    "has " + files.size() + " buckets of listeners, but there are " + position.count()
                            + " of plays; both must be in the same buckets");
        }
        String file = files.get(position.index());
        LocalFile here = folder.open(file);
        try {
            return new Rows(here, folder.name(file), position);
        } catch (RuntimeException unreadable) {
            here.close();
            throw unreadable;
        }
    }

    /** One file, read up to the listener that was asked for last. */
    private static final class Rows implements Lookup {

        private final LocalFile file;
        private final String name;
        private final Buckets.Position position;
        private final ListenersAsWritten rows;
        private final ListenerRows known = new ListenerRows();
        private @Nullable Listener last;

        Rows(LocalFile file, String name, Buckets.Position position) {
            this.file = file;
            this.name = name;
            this.position = position;
            try {
                this.rows = ListenersAsWritten.open(file.path());
            } catch (BrokenDataException broken) {
                throw broken.ofOriginal(file.path(), name);
            }
        }

        @Override
        public @Nullable Listener find(ListenerId id) {
            Listener reached = last;
            try {
                while ((reached == null || reached.id().compareTo(id) < 0) && rows.next()) {
                    reached = read(reached);
                }
            } catch (BrokenDataException broken) {
                throw broken.ofOriginal(file.path(), name);
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
                throw new BrokenDataException(name, rows.number(), ParquetFile.whatIsWrong(refused));
            }
        }

        @Override
        public void close() throws IOException {
            try (file) {
                rows.close();
            }
        }
    }
}
