package dev.yearlight.loadtest.listener;

import dev.yearlight.loadtest.plan.KeyDistribution;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Draws the listener who opens an archive next. */
public final class Draw implements Supplier<SyntheticListener> {

    private final Supplier<Long> places;
    private final Shuffle shuffle;

    private Draw(Supplier<Long> places, Shuffle shuffle) {
        this.places = places;
        this.shuffle = shuffle;
    }

    /**
     * Draws from the listeners 1 to {@code listeners}; the same seed draws the same.
     *
     * <p>Not safe for several threads.
     */
    public static Draw of(KeyDistribution keys, long listeners, long seed) {
        Shuffle shuffle = new Shuffle(listeners);
        return switch (keys) {
            case KeyDistribution.OneOff() -> new Draw(new AtomicLong()::getAndIncrement, shuffle);
            case KeyDistribution.Zipf(double exponent) -> {
                UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(seed);
                SharedStateDiscreteSampler ranks = RejectionInversionZipfSampler.of(
                        random, Math.toIntExact(Math.min(listeners, Integer.MAX_VALUE)), exponent);
                yield new Draw(() -> (long) ranks.sample() - 1, shuffle);
            }
        };
    }

    @Override
    public SyntheticListener get() {
        return new SyntheticListener(shuffle.at(places.get()) + 1);
    }
}
