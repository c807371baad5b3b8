package dev.yearlight.pipeline.data;

import com.jerolba.carpet.CarpetWriter;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes one file of the plays data set, for engines that write each bucket apart.
 *
 * <p>The file appears under its name on {@link #close()}, unless a write failed or it was discarded. Which listeners
 * belong into it is the caller's affair; their order is checked.
 */
public final class PlaysBucketWriter implements AutoCloseable {

    private final Path file;
    private final CarpetWriter<PlayRow> writer;
    private final PlayOrder order = new PlayOrder();
    private boolean discarded;

    /** Writes to a temporary name beside the file at first. */
    public PlaysBucketWriter(Path file) throws IOException {
        this.file = file;
        Files.deleteIfExists(ParquetFile.unfinished(file));
        this.writer = ParquetFile.writer(ParquetFile.unfinished(file), PlayRow.class);
    }

    /** Adds a play; refuses one that breaks the order, and gives the file up then. */
    public void write(ListenerId listener, Play play) throws IOException {
        boolean written = false;
        try {
            @Nullable OrderFault broken = order.whatBreaks(listener, play);
            if (broken != null) {
                throw new IllegalArgumentException(broken.what());
            }
            writer.write(PlayRow.of(listener, play));
            written = true;
        } finally {
            discarded |= !written;
        }
    }

    /** Gives the file up, because what was to be written failed elsewhere: closing leaves nothing. */
    public void discard() {
        discarded = true;
    }

    @Override
    public void close() throws IOException {
        boolean finished = false;
        try {
            finish();
            finished = true;
        } finally {
            settle(discarded || !finished);
        }
    }

    /** Ends the file without giving it its name yet. */
    void finish() throws IOException {
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
