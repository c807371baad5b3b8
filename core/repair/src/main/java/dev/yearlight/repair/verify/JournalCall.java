package dev.yearlight.repair.verify;

/**
 * One call as the model server saw it.
 *
 * @param startNanos of a clock without a date
 * @param endNanos when the answer was out or the connection gone
 * @param promptTokens as billed
 * @param completionTokens as billed; 0 where no completion went out
 * @param listener whose prompt it was, as the server tells them apart; empty where it cannot
 */
public record JournalCall(long startNanos, long endNanos, long promptTokens, long completionTokens, String listener) {

    /** Whether both ran at one time. */
    boolean overlaps(JournalCall other) {
        return startNanos < other.endNanos && other.startNanos < endNanos;
    }

    /** Whether a completion was billed. */
    boolean billed() {
        return completionTokens > 0;
    }
}
