package dev.yearlight.pipeline.data;

import com.jerolba.carpet.CarpetWriter;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the plays data set: {@code bucket-00000-of-00008.parquet} and its siblings, the listeners spread by
 * {@link Buckets}.
 *
 * <p>The plays of one listener come together and in {@link Play#ORDER}, the listeners of a bucket in ascending order of
 * their ids. The files appear under their names on {@link #close()}, and only where every write succeeded.
 */
public final class PlaysWriter implements AutoCloseable {

    private final List<Bucket> buckets;
    private boolean failed;

    /** Opens every bucket; refuses a folder that holds plays already. */
    public PlaysWriter(Path directory, int buckets) throws IOException {
        Files.createDirectories(directory);
        if (!PlaysReader.files(directory).isEmpty()) {
            throw new IllegalArgumentException(directory + " holds plays already");
        }
        this.buckets = new ArrayList<>(buckets);
        for (int index = 0; index < buckets; index++) {
            Path file = directory.resolve(PlaysReader.fileName(new Buckets.Position(index, buckets)));
            this.buckets.add(new Bucket(file));
        }
    }

    /** Adds a play; refuses one that breaks the order. */
    public void write(ListenerId listener, Play play) throws IOException {
        boolean written = false;
        try {
            buckets.get(Buckets.of(listener, buckets.size())).write(listener, play);
            written = true;
        } finally {
            failed |= !written;
        }
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Bucket bucket : buckets) {
            try {
                bucket.close();
            } catch (IOException notClosed) {
                failure = notClosed;
            }
        }
        for (Bucket bucket : buckets) {
            bucket.settle(failed || failure != null);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static final class Bucket implements Closeable {

        private final Path file;
        private final CarpetWriter<PlayRow> writer;
        private final PlayOrder order = new PlayOrder();

        Bucket(Path file) throws IOException {
            this.file = file;
            Files.deleteIfExists(ParquetFile.unfinished(file));
            this.writer = ParquetFile.writer(ParquetFile.unfinished(file), PlayRow.class);
        }

        void write(ListenerId listener, Play play) throws IOException {
            @Nullable String broken = order.whatBreaks(listener, play);
            if (broken != null) {
                throw new IllegalArgumentException(broken);
            }
            writer.write(PlayRow.of(listener, play));
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }

        void settle(boolean discard) throws IOException {
            if (discard) {
                Files.deleteIfExists(ParquetFile.unfinished(file));
            } else {
                ParquetFile.publish(file);
            }
        }
    }
}
