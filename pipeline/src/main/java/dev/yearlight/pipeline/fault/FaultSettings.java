package dev.yearlight.pipeline.fault;

/**
 * From where on detectors take data as faulty.
 *
 * @param leastListeners a country, or all of them, with fewer listeners is not judged
 * @param leastPlays the same for plays
 * @param utcZones share of a country's listeners in UTC, of countries that are not
 * @param midnightStarts share of plays that start at midnight sharp
 * @param otherDates plays on another local than UTC date, at least, as a share of those that an even spread would give
 * @param newArtists how many times as many first-time artists a play the first month may have as the later ones
 * @param begunTogether share of listeners whose histories may begin within one week
 * @param missingMonth plays a day of a month, as a share of the usual month, below which it is missing
 * @param changeTimes how many times above or below the usual a date may be
 * @param changeSpreads how many spreads above or below the usual a date may be
 * @param changePlays dates, or places whose usual date has fewer plays, are not judged by date
 * @param repeats share of plays that repeat the one before
 * @param repeatsOfDate the same on one date
 * @param troughHours how far the emptiest hours of the night may lie from {@link #NIGHT}
 * @param driftHours how far the clock of a month may lie from that of the others
 * @param unknownListeners share of listeners with plays that the listeners data set may lack
 */
public record FaultSettings(
        int leastListeners,
        int leastPlays,
        double utcZones,
        double midnightStarts,
        double otherDates,
        double newArtists,
        double begunTogether,
        double missingMonth,
        double changeTimes,
        double changeSpreads,
        int changePlays,
        double repeats,
        double repeatsOfDate,
        double troughHours,
        double driftHours,
        double unknownListeners) {

    /** When people sleep, by the local clock: the middle of the emptiest hours everywhere. */
    public static final double NIGHT = 4;

    /** As in {@code config/yearlight.properties}. */
    public static final FaultSettings DEFAULTS =
            new FaultSettings(100, 10_000, 0.1, 0.01, 0.02, 4, 0.5, 0.2, 3, 6, 200, 0.02, 0.2, 3, 2, 0.05);
}
