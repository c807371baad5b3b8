package dev.yearlight.pipeline.publish;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts what Kafka acknowledged and what it refused; called by the producer's own thread as well. */
final class Deliveries {

    private final PublishProgress progress;
    private final AtomicLong acknowledged;
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> firstFailure = new AtomicReference<>();
    private volatile boolean stopped;

    /** @param before acknowledged before this process began */
    Deliveries(PublishProgress progress, long before) {
        this.progress = progress;
        this.acknowledged = new AtomicLong(before);
    }

    void acknowledged() {
        progress.acknowledged(acknowledged.incrementAndGet());
    }

    void failed(Throwable failure) {
        failed.incrementAndGet();
        firstFailure.compareAndSet(null, failure);
        stopped = true;
    }

    /** Nothing more is to be sent. */
    void stop() {
        stopped = true;
    }

    /** Whether nothing more is to be sent. */
    boolean stopped() {
        return stopped;
    }

    /** Whether Kafka refused a record. */
    boolean anyFailed() {
        return firstFailure.get() != null;
    }

    void throwIfAnyFailed(PublishPlan plan) throws PublishFailedException {
        Throwable cause = firstFailure.get();
        if (cause != null) {
            throw new PublishFailedException(plan, acknowledged.get(), failed.get(), cause);
        }
    }
}
