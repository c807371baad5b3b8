package dev.yearlight.common;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process does that is asked to end (SIGTERM, SIGINT): it closes what it runs and ends with code 0, as supervisors
 * expect of an orderly stop; with 1 where closing fails.
 *
 * <p>Left alone, Java ends with 143 however orderly the stop was. Closing this takes the promise back, so that a process
 * which ends by itself keeps the code that it chose.
 */
public final class Termination implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Termination.class);
    private static final int FAILED = 1;

    private final AutoCloseable runs;
    private final AtomicBoolean takenBack = new AtomicBoolean();
    private final Thread onExit = new Thread(this::end, "yearlight-termination");

    private Termination(AutoCloseable runs) {
        this.runs = runs;
    }

    /** From now on; the close may block for as long as it bounds itself. */
    public static Termination closes(AutoCloseable runs) {
        Termination termination = new Termination(runs);
        Runtime.getRuntime().addShutdownHook(termination.onExit);
        return termination;
    }

    @Override
    public void close() {
        takenBack.set(true);
    }

    private void end() {
        if (takenBack.get()) {
            return;
        }
        int code = 0;
        try {
            runs.close();
            LOG.info("ended in order");
        } catch (Exception failure) {
            LOG.error("not everything was closed in order", failure);
            code = FAILED;
        }
        Runtime.getRuntime().halt(code);
    }
}
