package dev.yearlight.generation.admission;

import dev.yearlight.generation.Delays;
import dev.yearlight.generation.Ticker;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that goes from event to event; equal times come in the order of their asking. */
final class VirtualTime implements Delays, Ticker {

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private long now;
    private long asked;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Uni<Void> after(Duration delay) {
        return Uni.createFrom().emitter(emitter -> {
            Event event = in(delay.toNanos(), () -> emitter.complete(null));
            emitter.onTermination(event::forget);
        });
    }

    double seconds() {
        return now / 1e9;
    }

    Event in(long nanos, Runnable what) {
        Event event = new Event(now + Math.max(1, nanos), asked++, what);
        events.add(event);
        return event;
    }

    void runUntil(Duration end) {
        while (!events.isEmpty() && events.element().at() <= end.toNanos()) {
            Event next = events.remove();
            now = next.at();
            next.run();
        }
        now = Math.max(now, end.toNanos());
    }

    static final class Event {

        private final long at;
        private final long number;
        private Runnable what;

        private Event(long at, long number, Runnable what) {
            this.at = at;
            this.number = number;
            this.what = what;
        }

        long at() {
            return at;
        }

        long number() {
            return number;
        }

        private void run() {
            what.run();
        }

        private void forget() {
            what = () -> {};
        }
    }
}
