package dev.yearlight.pipeline.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The rows of a plays file as they lie there, for those who look for faults: no value, order or bucket is refused, only
 * what cannot be read at all. Memory holds one row group.
 */
public final class PlaysAsWritten implements AutoCloseable {

    private final Path path;
    private final ColumnFile file;
    private final PlayFields fields;
    private final Numbers start;
    private long number;

    private PlaysAsWritten(Path path, boolean raw) throws IOException {
        this.path = path;
        ColumnFile opened = new ColumnFile(path);
        try {
            this.fields = PlayFields.of(opened);
            this.start = raw ? opened.anyInstant("start") : opened.instant("start");
        } catch (RuntimeException refused) {
            opened.close();
            throw refused;
        }
        this.file = opened;
    }

    /**
     * Opens one file.
     *
     * @param raw whether its times may have any form that raw plays may have
     * @throws BrokenDataException where it lacks a column, or has it in another type
     */
    public static PlaysAsWritten open(Path path, boolean raw) {
        return ParquetFile.opened(path, its -> new PlaysAsWritten(its, raw));
    }

    /** How many rows a file has, by what it says of itself. */
    public static long rows(Path path) {
        return ParquetFile.rows(path);
    }

    /** Turns to the next row; false where there is none. After it {@link #play()} is asked once. */
    public boolean next() {
        number++;
        return reading(file::next);
    }

    /** What the row holds. */
    public PlayAsWritten play() {
        return reading(() -> new PlayAsWritten(
                fields.listener().nextOrNull(),
                start.nextOr(PlayAsWritten.NONE),
                fields.playedMillis().nextOr(PlayAsWritten.NONE),
                fields.kind().nextOrNull(),
                fields.title().nextOrNull(),
                fields.creator().nextOrNull(),
                fields.privateSession().nextOrNull(),
                fields.excluded().nextOrNull(),
                fields.eventId().nextOrNull()));
    }

    private <T> T reading(Reading<T> step) {
        return step.at(path, number);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
