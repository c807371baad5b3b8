package dev.yearlight.bench.model;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Runs things a fixed time later, in their order, with one timer for all of them; one event loop. */
final class DelayLine {

    private static final long TICK_MILLIS = 5;

    private final Deque<Due> waiting = new ArrayDeque<>();
    private final long delay;

    DelayLine(Vertx vertx, Duration delay) {
        this.delay = delay.toNanos();
        if (this.delay > 0) {
            vertx.setPeriodic(TICK_MILLIS, tick -> release());
        }
    }

    private record Due(long at, Runnable action) {}

    void after(Runnable action) {
        if (delay == 0) {
            action.run();
        } else {
            waiting.add(new Due(System.nanoTime() + delay, action));
        }
    }

    private void release() {
        long now = System.nanoTime();
        for (Due due = waiting.peek(); due != null && due.at() - now <= 0; due = waiting.peek()) {
            waiting.remove();
            due.action().run();
        }
    }
}
