package dev.yearlight.loadtest.simulation;

import java.time.Duration;

/** What became of one request. */
sealed interface Outcome {

    /** What was asked for came. */
    record Answered() implements Outcome {}

    /** The service said that it has too much to do. */
    record Shed() implements Outcome {}

    /**
     * Anything else.
     *
     * @param cause a word or two, the same for the same fault
     */
    record Failed(String cause) implements Outcome {}

    int NO_STATUS = 0;
    int UNAVAILABLE = 503;

    /**
     * By what was seen of it.
     *
     * @param status of the answer, 0 without one
     * @param asWished whether all checks of the answer passed
     */
    static Outcome of(int status, boolean asWished, Duration took, Duration timeout) {
        if (status == NO_STATUS) {
            return new Failed(took.compareTo(timeout) >= 0 ? "timeout" : "no connection");
        }
        if (status == UNAVAILABLE) {
            return new Shed();
        }
        return asWished ? new Answered() : new Failed("status " + status);
    }
}
