package dev.yearlight.generation;

/**
 * What a provider says with an answer of its budgets for requests and for tokens.
 *
 * @param requests calls a minute
 * @param tokens tokens a minute, in and out
 */
public record Quota(Allowance requests, Allowance tokens) {

    /** Nothing was said. */
    public static final Quota UNTOLD = new Quota(Allowance.UNTOLD, Allowance.UNTOLD);

    /**
     * One budget.
     *
     * @param limit a minute; below 0 where untold
     * @param remaining of it now; below 0 where untold
     * @param resetNanos until it is whole again; 0 where untold
     */
    public record Allowance(long limit, long remaining, long resetNanos) {

        /** Nothing was said. */
        public static final Allowance UNTOLD = new Allowance(-1, -1, 0);
    }
}
