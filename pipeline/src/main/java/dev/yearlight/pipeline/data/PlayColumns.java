package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of a plays file, one after the other; each is taken out of its columns. */
final class PlayColumns implements AutoCloseable {

    private final ColumnFile file;
    private final PlayFields fields;
    private final NumberColumn start;
    private String listenerOfRow = "";
    private @Nullable String kindName;
    private PlayKind kindOfRow = PlayKind.TRACK;

    /** Takes a file over; refuses one that lacks a column, or has it in another type. */
    PlayColumns(Path path) throws IOException {
        ColumnFile opened = new ColumnFile(path);
        try {
            this.fields = PlayFields.of(opened);
            this.start = opened.instant("start");
        } catch (RuntimeException refused) {
            opened.close();
            throw refused;
        }
        this.file = opened;
    }

    /** Turns to the next row; false where there is none. */
    boolean next() throws IOException {
        return file.next();
    }

    /** Takes the play out of the row; to be asked once a row. */
    Play play() {
        listenerOfRow = fields.listener().next();
        return new Play(
                start.next(),
                fields.playedMillis().nextOr(Play.UNKNOWN_DURATION),
                kind(fields.kind().next()),
                fields.title().next(),
                fields.creator().next(),
                fields.privateSession().next(),
                fields.excluded().next(),
                fields.eventId().next());
    }

    /** Whose play was taken last; the same object as before where it is the same listener, most of the time. */
    String listener() {
        return listenerOfRow;
    }

    /** Names out of a dictionary are the same objects, so that a look is enough nearly always. */
    @SuppressWarnings("ReferenceEquality")
    private PlayKind kind(String name) {
        if (name != kindName) {
            kindOfRow = PlayKind.valueOf(name);
            kindName = name;
        }
        return kindOfRow;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
