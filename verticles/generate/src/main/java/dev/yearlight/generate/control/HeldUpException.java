package dev.yearlight.generate.control;

/** A chain ended before its next day because its run may not go on now; it is run again when it may. */
public final class HeldUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Thrown by the thousands, so without a trace. */
    public HeldUpException() {
        super("the run may not go on now", null, false, false);
    }
}
