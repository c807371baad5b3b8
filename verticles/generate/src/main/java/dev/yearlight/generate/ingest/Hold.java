package dev.yearlight.generate.ingest;

/**
 * A worker's hold on one partition, from its assignment to its revocation: first nothing new starts any more, then
 * nothing may be written any more. For any thread.
 */
final class Hold {

    private final long term;
    private final Lease lease;
    private volatile boolean released;
    private volatile boolean ended;

    Hold(long term, Lease lease) {
        this.term = term;
        this.lease = lease;
    }

    /** The fencing number of the assignment. */
    long term() {
        return term;
    }

    /** Whether the partition cannot be another's by now. */
    boolean isSure() {
        return lease.holds();
    }

    /** Whether new days and calls may start. */
    boolean mayStart() {
        return !released && isSure();
    }

    /** Whether the partition is being given back, or was. */
    boolean isReleased() {
        return released;
    }

    /** Whether what was begun may still be written. */
    boolean isHeld() {
        return !ended;
    }

    /** Nothing new starts from here on. */
    void release() {
        released = true;
    }

    /** Nothing is written from here on either. */
    void end() {
        released = true;
        ended = true;
    }
}
