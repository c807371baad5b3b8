package dev.yearlight.generation.admission;

import dev.yearlight.generation.Endpoints.Reply;
import dev.yearlight.generation.ModelCall;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/** One call from its asking to its end; confined to one thread. */
final class Waiting {

    private static final Cancellable NOTHING = () -> {};

    private final ModelCall call;
    private final UniEmitter<? super Reply> emitter;
    private final long number;
    private Cancellable running = NOTHING;
    private Runnable onCancel = () -> {};
    private boolean ended;

    /** The number grows with the order of coming. */
    Waiting(ModelCall call, UniEmitter<? super Reply> emitter, long number) {
        this.call = call;
        this.emitter = emitter;
        this.number = number;
        emitter.onTermination(this::terminated);
    }

    ModelCall call() {
        return call;
    }

    long number() {
        return number;
    }

    boolean ended() {
        return ended;
    }

    void reply(Reply reply) {
        if (!ended) {
            ended = true;
            emitter.complete(reply);
        }
    }

    void fail(Throwable failure) {
        if (!ended) {
            ended = true;
            emitter.fail(failure);
        }
    }

    /** It is being made; what to do where it is cancelled on its way. */
    void runs(Runnable whenCancelled) {
        onCancel = whenCancelled;
    }

    /** How to cancel it; does so at once where that was asked for before. */
    void runsAs(Cancellable subscription) {
        running = subscription;
        if (ended) {
            // After an answer this does nothing.
            subscription.cancel();
        }
    }

    private void terminated() {
        if (!ended) {
            ended = true;
            running.cancel();
            onCancel.run();
        }
    }
}
