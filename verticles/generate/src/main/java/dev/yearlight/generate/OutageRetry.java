package dev.yearlight.generate;

import dev.yearlight.generation.Delays;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Repeats what an outage made fail, with growing pauses, for as long as it is wanted.
 *
 * @param delays where pauses come from
 * @param first the first pause; each is twice the one before
 * @param longest no pause is longer
 * @param noticed told of every failure
 */
public record OutageRetry(Delays delays, Duration first, Duration longest, Consumer<Throwable> noticed) {

    private static final int MOST_DOUBLINGS = 20;

    /**
     * Subscribes again after each failure that is worth it.
     *
     * @param worthwhile asked at each failure; a refusal lets the failure through
     */
    public <T> Uni<T> repeat(Uni<T> attempt, Predicate<? super Throwable> worthwhile) {
        return Uni.createFrom().deferred(() -> {
            int[] failures = new int[1];
            return attempt.onFailure()
                    .invoke(noticed)
                    .onFailure(worthwhile)
                    .retry()
                    .when(seen ->
                            seen.onItem().transformToUniAndConcatenate(failure -> delays.after(pause(failures[0]++))));
        });
    }

    private Duration pause(int failuresBefore) {
        Duration pause = first.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
