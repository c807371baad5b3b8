package dev.yearlight.testkit;

import dev.yearlight.generation.Delays;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Turbulence that mixes the order in which concurrent work goes on. */
public final class RandomLatency implements Turbulence {

    private static final int LONGEST_MILLIS = 100;

    private final Delays delays;
    private final RandomGenerator random;

    /** Delays of up to 100 ms. */
    public RandomLatency(Delays delays, RandomGenerator random) {
        this.delays = delays;
        this.random = random;
    }

    @Override
    public Uni<Void> pass(Point point) {
        return Uni.createFrom().deferred(() -> delays.after(Duration.ofMillis(random.nextInt(LONGEST_MILLIS))));
    }
}
