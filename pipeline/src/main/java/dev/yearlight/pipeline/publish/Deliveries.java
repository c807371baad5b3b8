package dev.yearlight.pipeline.publish;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Counts what Kafka acknowledged and what it refused; called by the producer's own thread as well. */
final class Deliveries implements Callback {

    private final PublishProgress progress;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> firstFailure = new AtomicReference<>();

    Deliveries(PublishProgress progress) {
        this.progress = progress;
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure == null) {
            progress.acknowledged(acknowledged.incrementAndGet());
        } else {
            failed(failure);
        }
    }

    void failed(Throwable failure) {
        failed.incrementAndGet();
        firstFailure.compareAndSet(null, failure);
    }

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
