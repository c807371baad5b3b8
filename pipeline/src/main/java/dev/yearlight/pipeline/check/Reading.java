package dev.yearlight.pipeline.check;

import dev.yearlight.pipeline.data.BrokenDataException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What may fail for the file alone that is being read; the others are looked at all the same. */
@FunctionalInterface
interface Reading {

    void run() throws IOException;

    /** Runs it, and counts a failure with its place. */
    static void of(String file, Tally unreadable, Reading reading) {
        try {
            reading.run();
        } catch (BrokenDataException broken) {
            unreadable.add(new Spot(file, broken.row(), broken.what()));
        } catch (IOException | UncheckedIOException failure) {
            unreadable.add(new Spot(file, 0, String.valueOf(failure.getMessage())));
        }
    }
}
