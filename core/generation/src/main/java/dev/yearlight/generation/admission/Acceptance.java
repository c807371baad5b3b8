package dev.yearlight.generation.admission;

/**
 * How much of what was sent lately the provider took, and the chance that the next call is held back for it.
 *
 * <p>Source: Beyer and others, Site Reliability Engineering, 2016, chapter 21 (client-side throttling): the chance is
 * {@code max(0, (requests - K accepts) / (requests + 1))}, over two minutes. A call counts at the time that it was sent,
 * once its end is known; those still in flight count as neither, or the first few of a slow model would stop all others.
 */
final class Acceptance {

    private static final double K = 2;
    /** Fewer tell nothing; failures in a row have a cooldown of their own. */
    private static final int FEWEST = 20;

    private static final int SLOTS = 12;
    private static final long SLOT_NANOS = 10_000_000_000L;

    private final int[] requests = new int[SLOTS];
    private final int[] accepts = new int[SLOTS];
    private final long[] slots = new long[SLOTS];
    private int allRequests;
    private int allAccepts;

    void ended(long begunNanos, boolean accepted, long nowNanos) {
        long slot = Math.floorDiv(begunNanos, SLOT_NANOS);
        if (Math.floorDiv(nowNanos, SLOT_NANOS) - slot >= SLOTS) {
            return;
        }
        int index = Math.floorMod(slot, SLOTS);
        if (slots[index] > slot) {
            return;
        }
        if (slots[index] < slot) {
            clear(index, slot);
        }
        requests[index]++;
        allRequests++;
        if (accepted) {
            accepts[index]++;
            allAccepts++;
        }
    }

    /** From 0 to below 1. */
    double rejection(long nowNanos) {
        if (allRequests < FEWEST || allRequests <= K * allAccepts) {
            return 0;
        }
        long slot = Math.floorDiv(nowNanos, SLOT_NANOS);
        for (int index = 0; index < SLOTS; index++) {
            if (slot - slots[index] >= SLOTS) {
                clear(index, slots[index]);
            }
        }
        return Math.max(0, (allRequests - K * allAccepts) / (allRequests + 1));
    }

    private void clear(int index, long slot) {
        allRequests -= requests[index];
        allAccepts -= accepts[index];
        requests[index] = 0;
        accepts[index] = 0;
        slots[index] = slot;
    }
}
