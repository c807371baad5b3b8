package dev.yearlight.pipeline.facts;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up facts listener by listener; one for each bucket or task, used by one thread. */
public final class FactsTally {

    private final Ranking ranking;
    private final Window window;
    private final Months months;
    private final Map<Country, CountryTally> countries = new HashMap<>();
    private long unknownListeners;

    /** Nothing seen yet. */
    public FactsTally(Ranking ranking, Window window) {
        this.ranking = ranking;
        this.window = window;
        this.months = new Months(window);
    }

    /** A listener with plays that the listeners data set lacks. */
    public void unknownListener() {
        unknownListeners++;
    }

    /**
     * A listener who was ranked.
     *
     * @param history in play order
     */
    public void ranked(Listener listener, List<Play> history, RankedYear year) {
        countries
                .computeIfAbsent(listener.country(), country -> new CountryTally(months))
                .add(listener, history, year);
    }

    /** What was seen up to now. */
    public RunFacts facts() {
        SortedMap<String, CountryFacts> byCode = new TreeMap<>();
        countries.forEach((country, tally) -> byCode.put(country.code(), tally.facts()));
        return new RunFacts(window, ranking.version(), ranking.zoneDataVersion(), unknownListeners, 0, byCode);
    }
}
