package dev.yearlight.generation.admission;

/** Tells one burst of refusals from the next: only a call that was sent after the last cut says anything new. */
final class Burst {

    private boolean any;
    private long lastNanos;

    /** Whether this refusal begins a new burst; if so, it is the last cut from now on. */
    boolean begins(long begunNanos, long endedNanos) {
        if (any && begunNanos - lastNanos < 0) {
            return false;
        }
        any = true;
        lastNanos = endedNanos;
        return true;
    }
}
