package dev.yearlight.tests.backends;

import java.io.IOException;

/** Sends signals to processes. */
final class Signals {

    private Signals() {}

    /** Such as {@code STOP}; fails where there is no such process. */
    static void send(long process, String signal) throws IOException {
        try {
            int outcome = new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                    .start()
                    .waitFor();
            if (outcome != 0) {
                throw new IOException("the signal " + signal + " was not delivered");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
