package dev.yearlight.generate.control;

import dev.yearlight.common.run.Money;
import dev.yearlight.common.run.RunOrders;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Whether days and calls of a run may start, by its orders and its cap; for any thread.
 *
 * <p>What is not known yet is closed: the cap has to hold from the first call on, and without the store that holds the
 * orders no day could start anyway. What was known once goes on to hold while the store is away.
 */
final class RunGate {

    private volatile @Nullable Known known;
    private volatile boolean capReached;

    /**
     * New orders, with what the other workers have spent.
     *
     * @param own what this worker has spent
     */
    void learn(Optional<RunOrders> orders, Budget others, Budget own) {
        Known before = known;
        Known now = new Known(orders, others);
        boolean otherCap = before != null && !before.cap().equals(now.cap());
        if (otherCap || others.plus(own).worthGoingOn(now.cap(), now.guessMicros())) {
            capReached = false;
        }
        known = now;
    }

    /**
     * Whether one more call may start; once its cap is reached it stays closed until the cap is raised, or turns out not
     * to be reached by far.
     */
    boolean open(Budget own) {
        Known seen = known;
        if (seen == null || seen.paused() || capReached) {
            return false;
        }
        if (!seen.others().plus(own).fits(seen.cap(), seen.guessMicros())) {
            capReached = true;
            return false;
        }
        return true;
    }

    /** Why it is closed; empty while it is open. */
    String why(String currency) {
        Known seen = known;
        if (seen == null) {
            return "its orders have not been read yet";
        }
        if (seen.paused()) {
            String cause = seen.orders().map(RunOrders::why).orElse("");
            return cause.isBlank() ? "paused" : "paused: " + cause;
        }
        return capReached ? "the cap of " + Money.text(seen.cap().orElse(0), currency) + " is reached" : "";
    }

    /** What was read last. */
    private record Known(Optional<RunOrders> orders, Budget others) {

        boolean paused() {
            return orders.map(RunOrders::paused).orElse(false);
        }

        OptionalLong cap() {
            return orders.map(RunOrders::capMicros).orElse(OptionalLong.empty());
        }

        /** A day takes about one call; good enough until the first was billed. */
        long guessMicros() {
            return orders.map(asked -> Math.ceilDiv(asked.estimatedMicros(), Math.max(1, asked.expectedDays())))
                    .orElse(0L);
        }
    }
}
