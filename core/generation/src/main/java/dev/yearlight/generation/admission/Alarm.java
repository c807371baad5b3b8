package dev.yearlight.generation.admission;

import dev.yearlight.generation.Delays;
import dev.yearlight.generation.Ticker;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;

/** One timer that rings at the earliest of the times asked for; confined to one thread. */
final class Alarm {

    private final Delays delays;
    private final Ticker clock;
    private final Runnable ring;
    private Cancellable timer = () -> {};
    private boolean set;
    private long atNanos;

    Alarm(Delays delays, Ticker clock, Runnable ring) {
        this.delays = delays;
        this.clock = clock;
        this.ring = ring;
    }

    void ringIn(long nanos) {
        long at = clock.nanos() + nanos;
        if (set && atNanos - at <= 0) {
            return;
        }
        timer.cancel();
        set = true;
        atNanos = at;
        timer = delays.after(Duration.ofNanos(nanos)).subscribe().with(rung -> {
            set = false;
            ring.run();
        });
    }
}
