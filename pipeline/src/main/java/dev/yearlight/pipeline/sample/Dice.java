package dev.yearlight.pipeline.sample;

import java.util.List;
import java.util.SplittableRandom;

/** A seeded source of chance with the draws that invention needs. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice of their own for each purpose and number, so that one draw more here changes nothing there. */
    static Dice of(long seed, Purpose purpose, long number) {
        return new Dice(mixed(mixed(seed + GOLDEN * purpose.salt) + GOLDEN * number));
    }

    /** A whole number from 0 up to but not including the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number, both ends included. */
    int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    /** A fraction from 0 up to but not including 1. */
    double fraction() {
        return random.nextDouble();
    }

    double between(double lowest, double highest) {
        return lowest + (highest - lowest) * random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double gaussian() {
        return random.nextGaussian();
    }

    <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** An index with a probability in proportion to its weight. */
    int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double point = random.nextDouble() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            point -= weights[i];
            if (point < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A place in a list whose first places are far more popular than its last, by Zipf's law with exponent 0.9. */
    int popular(int size) {
        double exponent = 0.1;
        double highest = Math.pow(size + 1.0, exponent);
        double place = Math.pow(1 + random.nextDouble() * (highest - 1), 1 / exponent);
        return Math.min(size - 1, (int) place - 1);
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** What the dice are for. */
    enum Purpose {
        ARTIST(1),
        SHOW(2),
        BOOK(3),
        LISTENER(4),
        YEAR(5),
        PLANTING(6),
        EXPORT(7);

        private final long salt;

        Purpose(long salt) {
            this.salt = salt;
        }
    }
}
