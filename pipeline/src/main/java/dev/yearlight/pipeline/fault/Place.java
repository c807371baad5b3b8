package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.CountryFacts;
import dev.yearlight.pipeline.facts.RunFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is judged together: one country, or all of them.
 *
 * @param name a country's code, or {@link #EVERYWHERE}
 */
record Place(String name, CountryFacts facts) {

    static final String EVERYWHERE = "all countries";

    /** All countries together; empty where that is too little. */
    static Optional<Place> everywhere(RunFacts facts, FaultSettings settings) {
        return Optional.of(new Place(EVERYWHERE, facts.everywhere())).filter(place -> place.enough(settings));
    }

    /** The countries that hold enough. */
    static List<Place> countries(RunFacts facts, FaultSettings settings) {
        return facts.countries().entrySet().stream()
                .map(Place::of)
                .filter(place -> place.enough(settings))
                .toList();
    }

    /** All countries together first, then one by one. */
    static List<Place> all(RunFacts facts, FaultSettings settings) {
        return Stream.concat(everywhere(facts, settings).stream(), countries(facts, settings).stream())
                .toList();
    }

    boolean isEverywhere() {
        return name.equals(EVERYWHERE);
    }

    private boolean enough(FaultSettings settings) {
        return facts.listeners() >= settings.leastListeners() && facts.playsInAll() >= settings.leastPlays();
    }

    private static Place of(Map.Entry<String, CountryFacts> country) {
        return new Place(country.getKey(), country.getValue());
    }
}
