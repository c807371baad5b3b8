package dev.yearlight.cli.run;

import java.util.Optional;

/**
 * What a run will take, before it begins.
 *
 * @param listeners with at least one day
 * @param days reports to be written
 * @param promptTokens of one call a day
 * @param completionTokens of answers of the usual length
 * @param cost empty where the model has no price
 */
public record Estimate(long listeners, long days, long promptTokens, long completionTokens, Optional<Cost> cost) {

    /**
     * Millionths of the price table's currency.
     *
     * @param low the lower end of the interval
     * @param high its upper end
     */
    public record Cost(long micros, long low, long high) {}
}
