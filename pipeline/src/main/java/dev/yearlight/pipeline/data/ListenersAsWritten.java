package dev.yearlight.pipeline.data;

import java.io.IOException;
import java.nio.file.Path;

/** The rows of a listeners file as they lie there, one after the other; only what cannot be read at all is refused. */
public final class ListenersAsWritten implements AutoCloseable {

    private final Path path;
    private final ColumnFile file;
    private final TextColumn listener;
    private final TextColumn country;
    private final TextColumn zone;
    private final TextColumn birthday;
    private long number;

    private ListenersAsWritten(Path path) throws IOException {
        this.path = path;
        ColumnFile opened = new ColumnFile(path);
        try {
            this.listener = opened.text("listener");
            this.country = opened.text("country");
            this.zone = opened.text("zone");
            this.birthday = opened.text("birthday");
        } catch (RuntimeException refused) {
            opened.close();
            throw refused;
        }
        this.file = opened;
    }

    /**
     * Opens one file.
     *
     * @throws BrokenDataException where it lacks a column, or has it in another type
     */
    public static ListenersAsWritten open(Path path) {
        return ParquetFile.opened(path, ListenersAsWritten::new);
    }

    /** Turns to the next row; false where there is none. After it {@link #row()} is asked once. */
    public boolean next() {
        number++;
        return reading(file::next);
    }

    /** What the row holds. */
    public ListenerAsWritten row() {
        return reading(() -> new ListenerAsWritten(
                listener.nextOrNull(), country.nextOrNull(), zone.nextOrNull(), birthday.nextOrNull()));
    }

    /** The row's number, from 1. */
    public long number() {
        return number;
    }

    private <T> T reading(Reading<T> step) {
        return step.at(path, number);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
