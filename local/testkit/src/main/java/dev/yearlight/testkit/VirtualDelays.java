package dev.yearlight.testkit;

import dev.yearlight.generation.Delays;
import dev.yearlight.generation.Ticker;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that stands still until a test lets it go on; equal times come in the order of their asking. */
public final class VirtualDelays implements Delays, Ticker {

    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparing(Timer::at).thenComparing(Timer::sequence));
    private Duration now = Duration.ZERO;
    private long asked;

    @Override
    public Uni<Void> after(Duration delay) {
        return Uni.createFrom().emitter(emitter -> {
            Timer timer = new Timer(now.plus(delay), asked++, emitter);
            timers.add(timer);
            emitter.onTermination(() -> timers.remove(timer));
        });
    }

    @Override
    public long nanos() {
        return now.toNanos();
    }

    /** Time since the start. */
    public Duration now() {
        return now;
    }

    /** Goes on to the next timer and fires it; false where none is left. */
    public boolean fireNext() {
        Timer timer = timers.poll();
        if (timer == null) {
            return false;
        }
        now = timer.at();
        timer.emitter().complete(null);
        return true;
    }

    /** Fires every timer, those included that are set on the way. */
    public void runToTheEnd() {
        boolean fired = true;
        while (fired) {
            fired = fireNext();
        }
    }

    private record Timer(Duration at, long sequence, UniEmitter<? super Void> emitter) {}
}
