package dev.yearlight.generate.control;

import java.util.OptionalLong;

/**
 * What a run has spent, as far as one worker knows.
 *
 * @param spentMicros by all workers
 * @param billedCalls that it was spent on
 * @param callsInFlight whose cost is not known yet, of all workers
 */
record Budget(long spentMicros, long billedCalls, int callsInFlight) {

    /** A run that is stopped at its cap goes on once so large a part of the cap is free after all. */
    private static final long WORTH_GOING_ON = 100;

    /** Both together. */
    Budget plus(Budget other) {
        return new Budget(
                spentMicros + other.spentMicros, billedCalls + other.billedCalls, callsInFlight + other.callsInFlight);
    }

    /**
     * Whether one more call fits under the cap, with those in flight reckoned in by their mean cost.
     *
     * @param guessMicros the cost of a call as long as none was billed
     */
    boolean fits(OptionalLong capMicros, long guessMicros) {
        return capMicros.isEmpty()
                || spentMicros + (callsInFlight + 1L) * usualMicros(guessMicros) <= capMicros.getAsLong();
    }

    /** Whether so much of the cap is left, now that nothing is in flight, that the run should go on. */
    boolean worthGoingOn(OptionalLong capMicros, long guessMicros) {
        return fits(capMicros, guessMicros)
                && callsInFlight == 0
                && capMicros.orElse(0) - spentMicros >= capMicros.orElse(0) / WORTH_GOING_ON;
    }

    /** The mean cost of a call, rounded up. */
    private long usualMicros(long guessMicros) {
        return billedCalls == 0 ? guessMicros : Math.ceilDiv(spentMicros, billedCalls);
    }
}
