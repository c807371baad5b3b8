package dev.yearlight.pipeline.facts;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.Window;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a run over plays saw, small enough to be kept beside its snapshots and to be added up across buckets and tasks.
 *
 * @param window the dates that were ranked
 * @param rankingVersion of the ranking and its settings
 * @param zoneDataVersion release of the time-zone database that made the days
 * @param unknownListeners listeners with plays that the listeners data set lacks
 * @param duplicatesDropped plays that were dropped because another has the same listener and event id
 * @param countries by code; listeners of all of them were ranked
 */
public record RunFacts(
        Window window,
        String rankingVersion,
        String zoneDataVersion,
        long unknownListeners,
        long duplicatesDropped,
        SortedMap<String, CountryFacts> countries) {

    /** Copies the countries; refuses what is no country's code, such as in a file that was made elsewhere. */
    public RunFacts {
        countries = Sums.of(countries, Map.of(), CountryFacts::plus);
        countries.keySet().forEach(Country::new);
    }

    /** Both together; they must be of one ranking. */
    public RunFacts plus(RunFacts other) {
        if (!window.equals(other.window)
                || !rankingVersion.equals(other.rankingVersion)
                || !zoneDataVersion.equals(other.zoneDataVersion)) {
            throw new IllegalArgumentException("facts of two rankings cannot be added: " + rankingVersion + " with "
                    + zoneDataVersion + ", and " + other.rankingVersion + " with " + other.zoneDataVersion);
        }
        return new RunFacts(
                window,
                rankingVersion,
                zoneDataVersion,
                unknownListeners + other.unknownListeners,
                duplicatesDropped + other.duplicatesDropped,
                Sums.of(countries, other.countries, CountryFacts::plus));
    }

    /** The same after so many more plays were dropped as duplicates. */
    public RunFacts withDuplicatesDropped(long more) {
        return new RunFacts(
                window, rankingVersion, zoneDataVersion, unknownListeners, duplicatesDropped + more, countries);
    }

    /** All countries together. */
    public CountryFacts everywhere() {
        return countries.values().stream().reduce(CountryFacts.NONE, CountryFacts::plus);
    }
}
