package dev.yearlight.pipeline.facts;

import dev.yearlight.domain.Category;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run saw of the listeners of one country.
 *
 * @param listeners who had plays
 * @param snapshots listeners with at least one remarkable day
 * @param notEligible listeners with too little music and too few podcasts
 * @param capped listeners whose plays were capped
 * @param clock how local days lie to UTC days
 * @param zones listeners by the name of their zone
 * @param plays all plays by the UTC date of their start
 * @param repeats plays that repeat the one before: same title and creator, ended within a second
 * @param begun listeners by the UTC date of their first known play
 * @param months the window by local months
 * @param categories what became of each category
 */
public record CountryFacts(
        long listeners,
        long snapshots,
        long notEligible,
        long capped,
        ClockFacts clock,
        SortedMap<String, Long> zones,
        DateSeries plays,
        DateSeries repeats,
        DateSeries begun,
        SortedMap<YearMonth, MonthFacts> months,
        SortedMap<Category, CategoryFacts> categories) {

    /** Nobody. */
    public static final CountryFacts NONE = new CountryFacts(
            0,
            0,
            0,
            0,
            ClockFacts.NONE,
            new TreeMap<>(),
            DateSeries.NONE,
            DateSeries.NONE,
            DateSeries.NONE,
            new TreeMap<>(),
            new TreeMap<>());

    /** Copies the maps. */
    public CountryFacts {
        zones = Sums.of(zones, Map.of(), Long::sum);
        months = Sums.of(months, Map.of(), MonthFacts::plus);
        categories = Sums.of(categories, Map.of(), CategoryFacts::plus);
    }

    /** All of its plays. */
    public long playsInAll() {
        return plays.sum();
    }

    /** Days that are told. */
    public long chosen() {
        return categories.values().stream().mapToLong(CategoryFacts::chosen).sum();
    }

    /** Both together. */
    public CountryFacts plus(CountryFacts other) {
        return new CountryFacts(
                listeners + other.listeners,
                snapshots + other.snapshots,
                notEligible + other.notEligible,
                capped + other.capped,
                clock.plus(other.clock),
                Sums.of(zones, other.zones, Long::sum),
                plays.plus(other.plays),
                repeats.plus(other.repeats),
                begun.plus(other.begun),
                Sums.of(months, other.months, MonthFacts::plus),
                Sums.of(categories, other.categories, CategoryFacts::plus));
    }
}
