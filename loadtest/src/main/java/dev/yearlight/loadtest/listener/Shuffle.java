package dev.yearlight.loadtest.listener;

import java.math.BigInteger;

/**
 * The numbers 0 to n-1, spread out and each exactly once, without keeping them: a Weyl sequence, whose step shares no
 * factor with n.
 */
final class Shuffle {

    /** The golden ratio spreads successive numbers as evenly as can be. */
    private static final double GOLDEN = 0.6180339887498949;

    private final long size;
    private final long step;

    /**
     * Of so many numbers.
     *
     * @param size up to 10⁹, so that no product of two numbers overflows
     */
    Shuffle(long size) {
        this.size = size;
        this.step = step(size);
    }

    /** The number at this place, from 0; places beyond the size begin anew. */
    long at(long place) {
        return place % size * step % size;
    }

    private static long step(long size) {
        long step = Math.max(1, Math.round(size * GOLDEN));
        while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(size)).equals(BigInteger.ONE)) {
            step++;
        }
        return step;
    }
}
