package dev.yearlight.prescale;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Takes hold of a fleet for a launch, and lets go of it again.
 *
 * <p>While it is held the autoscaler's least and most are the planned number, so that nothing scales in the window. What
 * they were before is remembered at the autoscaler itself: whoever lets go need not know it.
 */
public final class PreScale {

    private static final int TRIES = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Fleet fleet;
    private final LongSupplier nanos;
    private final Pause pause;

    /**
     * Does nothing yet.
     *
     * @param nanos a clock that only runs forward
     */
    public PreScale(Fleet fleet, LongSupplier nanos, Pause pause) {
        this.fleet = fleet;
        this.nanos = nanos;
        this.pause = pause;
    }

    /** Lets time pass between two looks. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration pause) throws InterruptedException;
    }

    /**
     * Sets the number and waits until that many pods are ready; a second time keeps what the first remembered.
     *
     * @param within longest wait
     * @param progress told each look
     * @return the last look: reached, or what was in the way when the time was up
     */
    public Standing hold(int replicas, Duration within, Consumer<Standing> progress) throws InterruptedException {
        Bounds planned = Bounds.exactly(replicas);
        long begun = nanos.getAsLong();
        write(seen ->
                Optional.of(new Change(planned, Optional.of(seen.remembered().orElse(seen.bounds())))));
        while (true) {
            Standing standing = new Standing(replicas, fleet.autoscaler().bounds(), fleet.pods());
            progress.accept(standing);
            if (standing.reached() || nanos.getAsLong() - begun >= within.toNanos()) {
                return standing;
            }
            pause.of(BETWEEN_LOOKS);
        }
    }

    /** Gives back what is remembered and answers it; empty, and nothing written, where no launch took hold. */
    public Optional<Bounds> release() {
        return write(seen -> seen.remembered().map(before -> new Change(before, Optional.empty())))
                .map(Change::bounds);
    }

    private record Change(Bounds bounds, Optional<Bounds> remembered) {}

    /** Decides anew on what it finds whenever somebody else was faster. */
    private Optional<Change> write(Function<Autoscaler, Optional<Change>> decision) {
        for (int tried = 0; tried < TRIES; tried++) {
            Autoscaler seen = fleet.autoscaler();
            Optional<Change> change = decision.apply(seen);
            if (change.isEmpty()
                    || fleet.write(seen, change.get().bounds(), change.get().remembered())) {
                return change;
            }
        }
        throw new FleetException(
                "the autoscaler was changed by others each of %d times; nothing was written".formatted(TRIES));
    }
}
