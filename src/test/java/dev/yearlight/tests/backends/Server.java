package dev.yearlight.tests.backends;

import java.io.IOException;

/** A server that a test disturbs; every test leaves it running. */
public interface Server {

    /** It stands still: connections stay open and nothing is answered. */
    void pause() throws IOException;

    /** It goes on where it stood still. */
    void resume() throws IOException;

    /** It is gone as by a power cut, and started again on the same port with what it had made lasting. */
    void crashAndRestart() throws IOException;
}
