package dev.yearlight.generation;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Seam: waiting without a thread, so that tests own the time. */
@FunctionalInterface
public interface Delays {

    Uni<Void> after(Duration delay);
}
