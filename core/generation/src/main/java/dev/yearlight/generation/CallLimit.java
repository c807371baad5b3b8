package dev.yearlight.generation;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Bounds how many calls run at once; those beyond wait in the order of their coming, without a thread.
 *
 * <p>Thread-safe. A call starts on the thread that asked for it or that freed its permit. The queue is bounded by the
 * listeners in flight, since a chain makes one call at a time. A permit is given back exactly once, whether its call
 * answers, fails or is cancelled; cancelling does not stop a request that the provider works on, its time-out does.
 */
public final class CallLimit {

    private final int permits;
    private final Queue<Admission<?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    /** Rounds of {@link #admitWaiting} asked for; the one who finds 0 works for all, so that nobody recurses. */
    private final AtomicInteger rounds = new AtomicInteger();

    /** Refuses limits below 1. */
    public CallLimit(int permits) {
        if (permits < 1) {
            throw new IllegalArgumentException("permits must be at least 1, was " + permits);
        }
        this.permits = permits;
    }

    /** The call's result, once it had its turn; the call is made at most once a subscription. */
    public <T> Uni<T> admit(Supplier<Uni<? extends T>> call) {
        return Uni.createFrom().emitter(emitter -> {
            Admission<T> admission = new Admission<>(call, emitter);
            emitter.onTermination(admission::cancel);
            waiting.add(admission);
            admitWaiting();
        });
    }

    /** Calls that run now. */
    public int inFlight() {
        return inFlight.get();
    }

    private void admitWaiting() {
        if (rounds.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            admitWhilePermitted();
            seen = rounds.addAndGet(-seen);
        } while (seen != 0);
    }

    private void admitWhilePermitted() {
        while (inFlight.get() < permits) {
            Admission<?> next = waiting.poll();
            if (next == null) {
                return;
            }
            next.start();
        }
    }

    private enum Phase {
        WAITING,
        RUNNING,
        ENDED
    }

    /** One call on its way through the limit. */
    private final class Admission<T> {

        private static final Cancellable NOTHING = () -> {};

        private final Supplier<Uni<? extends T>> call;
        private final UniEmitter<? super T> emitter;
        private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);
        private final AtomicReference<Cancellable> running = new AtomicReference<>(NOTHING);

        private Admission(Supplier<Uni<? extends T>> call, UniEmitter<? super T> emitter) {
            this.call = call;
            this.emitter = emitter;
        }

        private void start() {
            if (!phase.compareAndSet(Phase.WAITING, Phase.RUNNING)) {
                return;
            }
            inFlight.incrementAndGet();
            Cancellable subscription =
                    Uni.createFrom().deferred(call).subscribe().with(this::answered, this::failed);
            running.set(subscription);
            if (phase.get() == Phase.ENDED) {
                // Cancelled before there was anything to cancel; after an answer this does nothing.
                subscription.cancel();
            }
        }

        private void answered(T item) {
            if (end()) {
                emitter.complete(item);
            }
        }

        private void failed(Throwable failure) {
            if (end()) {
                emitter.fail(failure);
            }
        }

        private void cancel() {
            if (phase.compareAndSet(Phase.WAITING, Phase.ENDED)) {
                return;
            }
            if (end()) {
                running.get().cancel();
            }
        }

        /** Gives the permit back, once; whether this was the time. */
        private boolean end() {
            if (!phase.compareAndSet(Phase.RUNNING, Phase.ENDED)) {
                return false;
            }
            inFlight.decrementAndGet();
            admitWaiting();
            return true;
        }
    }
}
