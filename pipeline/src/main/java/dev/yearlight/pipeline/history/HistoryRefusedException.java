package dev.yearlight.pipeline.history;

import java.io.IOException;
import java.io.Serial;

/** What was given is no listening history that we know; the message says what was expected and what was found. */
public final class HistoryRefusedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Refuses a file by its name. */
    HistoryRefusedException(String file, String why) {
        super(file + ": " + why);
    }

    /** Refuses a file by its name, because of something below. */
    HistoryRefusedException(String file, String why, Throwable cause) {
        super(file + ": " + why, cause);
    }
}
