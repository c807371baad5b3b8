package dev.yearlight.pipeline.check;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.data.PlayAsWritten;
import org.jspecify.annotations.Nullable;

/**
 * One row of plays, as checks see it.
 *
 * @param row from 1
 * @param listener null where the row names none that could be
 * @param play null where ranking would not take it
 */
record PlayAt(
        PlaysFile file,
        long row,
        PlayAsWritten written,
        @Nullable ListenerId listener,
        @Nullable Play play) {

    Spot spot() {
        return new Spot(file.name(), row);
    }

    Spot spot(String detail) {
        return new Spot(file.name(), row, detail);
    }
}
