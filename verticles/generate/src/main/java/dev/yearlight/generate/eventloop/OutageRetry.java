package dev.yearlight.generate.eventloop;

import dev.yearlight.generation.Delays;
import dev.yearlight.generation.Jitter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
        Uni<T> watched = attempt.onFailure().invoke(noticed);
        return watched.onFailure(worthwhile).recoverWithUni(() -> again(watched, worthwhile));
    }

    /** A loop and not a recursion, since an outage may take thousands of rounds; built only where there is one. */
    private <T> Uni<T> again(Uni<T> attempt, Predicate<? super Throwable> worthwhile) {
        return Multi.createBy()
                .repeating()
                .uni(
                        AtomicInteger::new,
                        failures -> delays.after(pause(failures.getAndIncrement()))
                                .chain(() -> attempt.map(item -> new Round<>(false, item)))
                                .onFailure(worthwhile)
                                .recoverWithItem(new Round<>(true, null)))
                .whilst(Round::again)
                .collect()
                .last()
                .map(Round::item);
    }

    private Duration pause(int failuresBefore) {
        Duration pause = first.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        Duration half = (pause.compareTo(longest) > 0 ? longest : pause).dividedBy(2);
        return half.plusNanos((long) (half.toNanos() * jitter.next()));
    }

    /** What one try came to. */
    private record Round<T>(boolean again, @Nullable T item) {}
}
