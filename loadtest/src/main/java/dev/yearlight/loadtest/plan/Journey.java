package dev.yearlight.loadtest.plan;

import java.time.Duration;

/**
 * What one reader does: lists the archive, opens some days, comes back to the list that has not changed.
 *
 * @param days that are opened, fewer where the archive has fewer
 * @param pause of about this length before each step but the first
 * @param timeout of one request
 * @param ownConnections whether each reader opens a connection of its own, as behind no edge; else they share some
 */
public record Journey(int days, Duration pause, Duration timeout, boolean ownConnections) {

    /** Refuses journeys that never end. */
    public Journey {
        if (days < 0 || days > 5) {
            throw new IllegalArgumentException("a reader opens 0 to 5 days, was " + days);
        }
        if (pause.isNegative() || !timeout.isPositive()) {
            throw new IllegalArgumentException("the pause must not be negative, and requests need a timeout");
        }
    }

    /** Requests of one reader: the list, its days, the list again. */
    public int requests() {
        return days + 2;
    }
}
