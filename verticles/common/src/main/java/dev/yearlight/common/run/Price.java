package dev.yearlight.common.run;

/**
 * What a million tokens cost, in millionths of the price table's currency.
 *
 * @param input of a prompt's tokens
 * @param cachedInput of those that the provider served from its cache
 * @param output of an answer's tokens
 */
public record Price(long input, long cachedInput, long output) {

    /** A model that costs nothing. */
    public static final Price FREE = new Price(0, 0, 0);

    private static final long MILLION = 1_000_000;

    /** A million units of the currency for a million tokens; above it sums could overflow. */
    private static final long HIGHEST = MILLION * MILLION;

    /** Refuses what is negative, or beyond any price. */
    public Price {
        checked(input, "input");
        checked(cachedInput, "cached-input");
        checked(output, "output");
    }

    /**
     * What so many tokens cost, in millionths of the currency, rounded up; exact for sums of any length.
     *
     * @param prompt tokens in, cached ones included
     * @param cached tokens in from the provider's cache
     * @param completion tokens out
     */
    public long costMicros(long prompt, long cached, long completion) {
        long fresh = Math.max(0, prompt - cached);
        long whole = fresh / MILLION * input + cached / MILLION * cachedInput + completion / MILLION * output;
        long rest = fresh % MILLION * input + cached % MILLION * cachedInput + completion % MILLION * output;
        return whole + Math.ceilDiv(rest, MILLION);
    }

    private static void checked(long value, String kind) {
        if (value < 0 || value > HIGHEST) {
            throw new IllegalArgumentException(
                    kind + " price of a million tokens must be from 0 to 1000000, was " + Money.digits(value));
        }
    }
}
