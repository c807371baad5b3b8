package dev.yearlight.serve.http;

import java.util.Arrays;

/**
 * How many readers of one event loop may wait for the store at once, learned from how long they wait.
 *
 * <p>While the limit does not bind, the median wait is what is normal. Once it grows beyond {@link #TOLERANCE} times
 * that, and beyond what nobody notices, readers wait for one another rather than for their own answers, and the limit shrinks by as much, from what
 * really was in flight; once it is good again and the limit binds, the limit grows. A limit at its least is not what
 * makes answers slow, so there it is learned anew what is normal, up to a bound.
 *
 * <p>For one thread; times are of one steady clock.
 */
final class InFlightLimit {

    /** Enough to notice that the store is back. */
    static final int LEAST = 4;

    static final long WINDOW_NANOS = 50_000_000;

    private static final double TOLERANCE = 1.5;
    private static final double LARGEST_CUT = 0.25;
    /** A crowd that is only beginning does not get far; chance, which looks the same, is refused nothing. */
    private static final double HEADROOM = 2;

    private static final double GROWTH = 1.2;
    /** So that the limit gives way before it is reached. */
    private static final double NEARLY = 0.5;

    private static final double LEARN_FASTER = 0.2;
    private static final double LEARN_SLOWER = 0.02;
    private static final int SAMPLES = 256;
    private static final int ENOUGH_SAMPLES = 16;
    /** After which few samples have to do. */
    private static final long LONGEST_WINDOW_NANOS = 10 * WINDOW_NANOS;

    private final int most;
    private final double unnoticed;
    private final double slowestNormal;
    private final long[] waits = new long[SAMPLES];

    private double limit;
    private double normal;
    private boolean slow;
    private int inFlight;

    private long windowStart;
    private int samples;
    private int peak;
    private boolean binding;

    InFlightLimit(OverloadConfig config, long now) {
        this.limit = config.first();
        this.most = config.most();
        this.unnoticed = config.unnoticed().toNanos();
        this.slowestNormal = config.slowest().toNanos();
        this.windowStart = now;
    }

    int inFlight() {
        return inFlight;
    }

    int limit() {
        return (int) limit;
    }

    /** Whether the last window was slower than normal. */
    boolean slow() {
        return slow;
    }

    /** Whether one more would keep to this share of the limit; an answer of no is remembered as a wish for more. */
    boolean hasRoom(double share, long now) {
        closeStaleWindow(now);
        boolean room = inFlight < Math.max(1, limit * share);
        binding |= !room;
        return room;
    }

    void begin() {
        inFlight++;
        peak = Math.max(peak, inFlight);
    }

    /** One of them was answered, or failed. */
    void end(long began, long now) {
        inFlight--;
        if (samples < SAMPLES) {
            waits[samples++] = now - began;
        }
        if (samples >= ENOUGH_SAMPLES && now - windowStart >= WINDOW_NANOS) {
            adapt();
            open(now);
        }
    }

    private void adapt() {
        Arrays.sort(waits, 0, samples);
        double median = waits[samples / 2];
        if (normal == 0) {
            normal = Math.min(slowestNormal, median);
        }
        double tolerated = Math.max(normal * TOLERANCE, unnoticed);
        slow = median > tolerated;
        if (slow && binding) {
            limit = Math.max(LEAST, Math.min(limit, peak) * Math.max(LARGEST_CUT, tolerated / median));
        } else if (slow) {
            limit = Math.max(LEAST, Math.min(limit, HEADROOM * peak));
        } else if (binding || peak > NEARLY * limit) {
            limit = Math.min(most, limit * GROWTH + 1);
        }
        learn(median);
    }

    private void learn(double median) {
        if (median < normal) {
            normal += LEARN_FASTER * (median - normal);
        } else if (!binding || limit <= LEAST) {
            normal = Math.min(slowestNormal, normal + LEARN_SLOWER * (median - normal));
        }
    }

    /** Where nobody is answered, or hardly anybody asks, the last judgement does not stand for ever. */
    private void closeStaleWindow(long now) {
        if (now - windowStart >= LONGEST_WINDOW_NANOS) {
            slow = false;
            open(now);
        }
    }

    private void open(long now) {
        windowStart = now;
        samples = 0;
        peak = inFlight;
        binding = false;
    }
}
