package dev.yearlight.serve.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** A store with some places and a queue before them, readers who come at random, and the limit between them. */
final class SimulatedStore {

    private static final int PLACES = 8;
    /** So small a wait is noticed here, where the store answers in two milliseconds. */
    private static final OverloadConfig CONFIG = new OverloadConfig(
            64, 2_048, Duration.ofMillis(2), Duration.ofMillis(50), Duration.ofMillis(20), 64, Duration.ofSeconds(5));

    private static final double MEAN_NANOS = 2_000_000;
    private static final double FIXED_SHARE = 0.5;
    private static final double SECOND = 1e9;
    private static final long TIMEOUT_NANOS = 2_000_000_000;

    private final SplittableRandom random;
    private final InFlightLimit limit;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Deque<Event> queue = new ArrayDeque<>();
    private double slowness = 1;
    private int busy;
    private long now;
    private long order;

    SimulatedStore(long seed) {
        this.random = new SplittableRandom(seed);
        this.limit = new InFlightLimit(CONFIG, 0);
    }

    private record Event(long at, long order, Kind kind, long asked) implements Comparable<Event> {

        enum Kind {
            ARRIVAL,
            ANSWER
        }

        @Override
        public int compareTo(Event other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    /** What happened to those who came within some time. */
    @SuppressWarnings("ArrayRecordComponent") // Hundreds of thousands of numbers, which nobody compares.
    record Phase(long[] sortedWaits, int refused) {

        int answered() {
            return sortedWaits.length;
        }

        long percentile(double share) {
            return sortedWaits[(int) (share * (sortedWaits.length - 1))];
        }
    }

    /** From now on each answer takes as many times as long. */
    void slowDown(double times) {
        slowness = times;
    }

    Phase run(double perSecond, double seconds) {
        long end = now + (long) (seconds * SECOND);
        long[] waits = new long[(int) (2 * perSecond * seconds) + 100_000];
        int answered = 0;
        int refused = 0;
        add(now + gap(perSecond), Event.Kind.ARRIVAL, 0);
        while (!events.isEmpty() && events.element().at() < end) {
            Event event = events.remove();
            now = event.at();
            switch (event.kind()) {
                case ARRIVAL -> {
                    refused += arrive() ? 0 : 1;
                    add(now + gap(perSecond), Event.Kind.ARRIVAL, 0);
                }
                case ANSWER -> {
                    waits[answered++] = now - event.asked();
                    limit.end(event.asked(), now);
                    next();
                }
            }
        }
        events.removeIf(event -> event.kind() == Event.Kind.ARRIVAL);
        now = end;
        long[] sorted = Arrays.copyOf(waits, answered);
        Arrays.sort(sorted);
        return new Phase(sorted, refused);
    }

    private boolean arrive() {
        if (!limit.hasRoom(1, now)) {
            return false;
        }
        limit.begin();
        if (busy < PLACES) {
            busy++;
            serve(now);
        } else {
            queue.add(new Event(now, order++, Event.Kind.ANSWER, now));
        }
        return true;
    }

    private void next() {
        if (queue.isEmpty()) {
            busy--;
        } else {
            serve(queue.remove().asked());
        }
    }

    private void serve(long asked) {
        double varying = -Math.log(1 - random.nextDouble());
        double nanos = slowness * MEAN_NANOS * (FIXED_SHARE + (1 - FIXED_SHARE) * varying);
        add(now + Math.min(TIMEOUT_NANOS, (long) nanos), Event.Kind.ANSWER, asked);
    }

    private long gap(double perSecond) {
        return 1 + (long) (-Math.log(1 - random.nextDouble()) * SECOND / perSecond);
    }

    private void add(long at, Event.Kind kind, long asked) {
        events.add(new Event(at, order++, kind, asked));
    }
}
