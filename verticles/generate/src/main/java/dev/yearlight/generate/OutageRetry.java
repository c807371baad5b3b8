package dev.yearlight.generate;

import dev.yearlight.generation.Delays;
import dev.yearlight.generation.Jitter;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Repeats what an outage made fail, with growing pauses, for as long as it is wanted.
 *
 * @param delays where pauses come from
 * @param jitter spreads the pauses over their second half, since thousands wait for the same store
 * @param first the first pause at its longest; each is twice the one before
 * @param longest no pause is longer
 * @param noticed told of every failure
 */
public record OutageRetry(Delays delays, Jitter jitter, Duration first, Duration longest, Consumer<Throwable> noticed) {

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
        Duration half = (pause.compareTo(longest) > 0 ? longest : pause).dividedBy(2);
        return half.plusNanos((long) (half.toNanos() * jitter.next()));
    }
}
