package dev.yearlight.testkit;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.generation.AttemptIds;
import java.util.concurrent.atomic.AtomicLong;

/** Attempt ids that count from 1. */
public final class SequentialAttemptIds implements AttemptIds {

    private final AtomicLong last = new AtomicLong();

    @Override
    public AttemptId next() {
        return new AttemptId("%026d".formatted(last.incrementAndGet()));
    }
}
