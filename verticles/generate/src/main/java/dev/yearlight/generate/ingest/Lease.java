package dev.yearlight.generate.ingest;

import dev.yearlight.generation.Ticker;
import java.time.Duration;

/**
 * How long a worker knows for sure that its partitions are its own.
 *
 * <p>The group gives a member's partitions to others only when it has heard nothing from it for the session timeout.
 * Whoever counts from the moment of asking, and only what the group has answered, is never surer than the group: a
 * process that stood still finds its lease expired before it does anything else. Written by the poll thread, read by
 * every event loop.
 */
final class Lease {

    /** The group may count a little faster than this machine. */
    private static final double SHARE_OF_SESSION = 0.9;

    private static final int RENEWALS_A_SESSION = 4;

    private final Ticker ticker;
    private final long length;
    private final long renewEvery;
    private volatile long until;

    /** Poll thread only. */
    private long renewalDue;

    /** Expired, and due. */
    Lease(Ticker ticker, Duration sessionTimeout) {
        this.ticker = ticker;
        this.length = (long) (sessionTimeout.toNanos() * SHARE_OF_SESSION);
        this.renewEvery = sessionTimeout.toNanos() / RENEWALS_A_SESSION;
        expire();
    }

    /** Whether the partitions cannot be another's by now. */
    boolean holds() {
        return ticker.nanos() - until < 0;
    }

    /** Whether the group should be asked, even where nothing is to be committed; poll thread only. */
    boolean isRenewalDue() {
        return ticker.nanos() - renewalDue >= 0;
    }

    /** How often that is. */
    Duration renewEvery() {
        return Duration.ofNanos(renewEvery);
    }

    /** The group is asked now; the moment is what an answer renews from. Poll thread only. */
    long ask() {
        long now = ticker.nanos();
        renewalDue = now + renewEvery;
        return now;
    }

    /** The group has answered what it was asked then, and knows this worker; poll thread only. */
    void renew(long askedAt) {
        if (askedAt + length - until > 0) {
            until = askedAt + length;
        }
    }

    /** The group has given the partitions to others; poll thread only. */
    final void expire() {
        long now = ticker.nanos();
        until = now;
        renewalDue = now;
    }
}
