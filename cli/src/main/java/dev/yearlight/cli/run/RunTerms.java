package dev.yearlight.cli.run;

import java.util.OptionalLong;

/**
 * What a run begins with, in millionths of the price table's currency.
 *
 * @param estimatedMicros what it will cost as far as known; 0 where nobody asked
 * @param capMicros what it may cost at most
 */
public record RunTerms(long estimatedMicros, OptionalLong capMicros) {

    /** No estimate and no cap. */
    public static final RunTerms NONE = new RunTerms(0, OptionalLong.empty());
}
