package dev.yearlight.generate.control;

import dev.yearlight.generate.eventloop.OutageRetry;
import dev.yearlight.generation.Delays;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The chains of one event loop that wait for their runs to go on.
 *
 * <p>One timer looks after all of them, and stands still while nobody waits. A chain whose partition is being revoked
 * waits no longer than until the next look, and one look sends no more chains on than the store can bear at once.
 */
public final class WaitingChains {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int MOST_A_LOOK = 1_000;

    private final Delays delays;
    private final Map<RunHold, UniEmitter<? super Void>> waiting = new LinkedHashMap<>();
    private boolean looking;

    /**
     * Nobody waits yet.
     *
     * @param delays timers of the event loop
     */
    public WaitingChains(Delays delays) {
        this.delays = delays;
    }

    /** The chain, run again whenever it was held up and its run goes on, or its partition is being revoked. */
    public Uni<Boolean> throughout(RunHold hold, Uni<Boolean> chain) {
        return chain.onFailure(HeldUpException.class).recoverWithUni(() -> again(hold, chain));
    }

    private Uni<Boolean> again(RunHold hold, Uni<Boolean> chain) {
        OutageRetry loop = new OutageRetry(pause -> letOn(hold), () -> 0, LOOK_EVERY, LOOK_EVERY, failure -> {});
        return letOn(hold).chain(() -> loop.repeat(chain, HeldUpException.class::isInstance));
    }

    private Uni<Void> letOn(RunHold hold) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.put(hold, emitter);
            // By both: a chain that was sent on may wait again by the time its last wait is over.
            emitter.onTermination(() -> waiting.remove(hold, emitter));
            look();
        });
    }

    private void look() {
        if (looking || waiting.isEmpty()) {
            return;
        }
        looking = true;
        delays.after(LOOK_EVERY).subscribe().with(rung -> {
            looking = false;
            List<RunHold> goingOn = waiting.keySet().stream()
                    .filter(hold -> hold.mayStart() || !hold.waitsForItsRun())
                    .limit(MOST_A_LOOK)
                    .toList();
            goingOn.forEach(this::send);
            look();
        });
    }

    private void send(RunHold hold) {
        UniEmitter<? super Void> emitter = waiting.remove(hold);
        if (emitter != null) {
            emitter.complete(null);
        }
    }
}
