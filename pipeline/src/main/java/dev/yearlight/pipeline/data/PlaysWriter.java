package dev.yearlight.pipeline.data;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the plays data set: {@code bucket-00000-of-00008.parquet} and its siblings, the listeners spread by
 * {@link Buckets}.
 *
 * <p>The plays of one listener come together and in {@link Play#ORDER}, the listeners of a bucket in ascending order of
 * their ids. The files appear under their names on {@link #close()}, unless a write failed or all was discarded.
 */
public final class PlaysWriter implements AutoCloseable {

    private final List<PlaysBucketWriter> buckets;
    private boolean discarded;

    /** Opens every bucket; refuses a folder that holds plays already. */
    public PlaysWriter(Path directory, int buckets) throws IOException {
        Files.createDirectories(directory);
        if (!PlaysReader.files(directory).isEmpty()) {
            throw new IllegalArgumentException(directory + " holds plays already");
        }
        this.buckets = new ArrayList<>(buckets);
        for (int index = 0; index < buckets; index++) {
            Path file = directory.resolve(PlaysReader.fileName(new Buckets.Position(index, buckets)));
            this.buckets.add(new PlaysBucketWriter(file));
        }
    }

    /** Adds a play; refuses one that breaks the order. */
    public void write(ListenerId listener, Play play) throws IOException {
        boolean written = false;
        try {
            buckets.get(Buckets.of(listener, buckets.size())).write(listener, play);
            written = true;
        } finally {
            discarded |= !written;
        }
    }

    /** Gives the plays up, because what was to be written failed elsewhere: closing leaves nothing. */
    public void discard() {
        discarded = true;
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (PlaysBucketWriter bucket : buckets) {
            try {
                bucket.finish();
            } catch (IOException notClosed) {
                failure = notClosed;
            }
        }
        for (PlaysBucketWriter bucket : buckets) {
            bucket.settle(discarded || failure != null);
        }
        if (failure != null) {
            throw failure;
        }
    }
}
