package dev.yearlight.generation;

import java.time.Duration;

/**
 * The time that one chain has used of its deadline: its calls, and its waits after failures of a provider that answers.
 *
 * <p>It stands still during outages: while the model throttles or is out of reach, while store or topics are away, while
 * the chain waits for its turn and while the run is paused.
 */
final class ChainClock {

    private final Ticker ticker;
    private final Duration deadline;
    private Duration used = Duration.ZERO;
    private long callBegan;

    ChainClock(Ticker ticker, Duration deadline) {
        this.ticker = ticker;
        this.deadline = deadline;
    }

    boolean isUp() {
        return used.compareTo(deadline) >= 0;
    }

    void callBegins() {
        callBegan = ticker.nanos();
    }

    /** The call that began last is over, and it was no outage. */
    void callCounts() {
        used = used.plusNanos(ticker.nanos() - callBegan);
    }

    void waits(Duration time) {
        used = used.plus(time);
    }

    Duration deadline() {
        return deadline;
    }
}
