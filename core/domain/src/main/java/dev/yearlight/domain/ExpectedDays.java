package dev.yearlight.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many days a run is to bring.
 *
 * @param all of them
 * @param byCategory empty where it is not known
 * @param byCountry by ISO 3166 code; empty where it is not known
 */
public record ExpectedDays(long all, SortedMap<Category, Long> byCategory, SortedMap<String, Long> byCountry) {

    /** Refuses a negative number; copies the maps. */
    public ExpectedDays {
        if (all < 0) {
            throw new IllegalArgumentException("expected days of a run must not be negative, was " + all);
        }
        byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
        byCountry = Collections.unmodifiableSortedMap(new TreeMap<>(byCountry));
    }

    /** So many, of whatever kind. */
    public static ExpectedDays of(long all) {
        return new ExpectedDays(all, new TreeMap<>(), new TreeMap<>());
    }

    /** Counted by kind, which is known of each. */
    public static ExpectedDays of(Map<Category, Long> byCategory, Map<String, Long> byCountry) {
        return new ExpectedDays(
                byCategory.values().stream().mapToLong(Long::longValue).sum(),
                new TreeMap<>(byCategory),
                new TreeMap<>(byCountry));
    }
}
