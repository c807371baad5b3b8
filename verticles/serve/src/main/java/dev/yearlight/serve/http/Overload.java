package dev.yearlight.serve.http;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.token.Traffic;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one event loop refuses so that those whom it admits are answered in time: load generators first, then readers.
 *
 * <p>For one thread; times are of one steady clock, in nanoseconds.
 */
final class Overload {

    /** What load generators may take of what readers may. */
    private static final double SYNTHETIC_SHARE = 0.75;

    private static final int SYNTHETIC_TURNS = 2;

    private final LoopTurn turn;
    private final InFlightLimit waiting;
    private final Map<ListenerId, Integer> waitingByListener = new HashMap<>();
    private final long longestTurn;
    private final int perListener;

    Overload(OverloadConfig config, Consumer<Runnable> loop, long now) {
        this.turn = new LoopTurn(loop);
        this.waiting = new InFlightLimit(config, now);
        this.longestTurn = config.longestTurn().toNanos();
        this.perListener = config.perListener();
    }

    /** Why a request is refused. */
    enum Cause {
        /** The event loop has too much to do. */
        LOOP,
        /** Too many wait for the store. */
        STORE,
        /** Too many wait for the same archive. */
        LISTENER,
        /** Too many connections are open. */
        CONNECTIONS
    }

    /** Why nobody is admitted now, whoever it is; asked before anything is spent on a request. */
    @Nullable
    Cause refusesAll(long now) {
        if (turn.busyFor(now) > longestTurn) {
            return Cause.LOOP;
        }
        return waiting.hasRoom(1, now) ? null : Cause.STORE;
    }

    /** Why this one is not. */
    @Nullable
    Cause refuses(Traffic traffic, ListenerId listener, long now) {
        if (traffic == Traffic.SYNTHETIC) {
            if (turn.busyFor(now) > longestTurn / SYNTHETIC_TURNS) {
                return Cause.LOOP;
            }
            if (waiting.slow() || !waiting.hasRoom(SYNTHETIC_SHARE, now)) {
                return Cause.STORE;
            }
        }
        return waitingByListener.getOrDefault(listener, 0) < perListener ? null : Cause.LISTENER;
    }

    /** One was admitted and has to wait for the store. */
    void waits(ListenerId listener) {
        waiting.begin();
        waitingByListener.merge(listener, 1, Integer::sum);
    }

    /** The wait is over, whatever came of it. */
    void waited(ListenerId listener, long began, long now) {
        waiting.end(began, now);
        waitingByListener.computeIfPresent(listener, (same, count) -> count == 1 ? null : count - 1);
    }

    /** How many may wait for the store. */
    int limit() {
        return waiting.limit();
    }
}
