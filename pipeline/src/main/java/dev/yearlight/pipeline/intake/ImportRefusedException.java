package dev.yearlight.pipeline.intake;

import java.io.IOException;
import java.io.Serial;

/** What was given cannot be imported; the message says what was expected and what was found. */
public final class ImportRefusedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Refuses a file by its name. */
    public ImportRefusedException(String file, String why) {
        super(file + ": " + why);
    }

    /** Refuses a file by its name, because of something below. */
    public ImportRefusedException(String file, String why, Throwable cause) {
        super(file + ": " + why, cause);
    }
}
