package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.CountryFacts;
import dev.yearlight.pipeline.facts.RunFacts;
import java.util.List;
import java.util.Set;

/** Listeners whose zone is UTC although their country is not: the zone was lost, and their days are UTC days. */
record ZonesLost(FaultSettings settings) implements MeasuringDetector {

    /** Where clocks show UTC all the year, and countries that nobody knows. */
    private static final Set<String> AT_UTC = Set.of(
            "ZZ", "AQ", "BF", "CI", "GH", "GM", "GN", "GW", "IS", "LR", "ML", "MR", "SH", "SL", "SN", "ST", "TG");

    private static final Set<String> WITHOUT_PLACE =
            Set.of("UTC", "GMT", "UT", "UCT", "Z", "Zulu", "Universal", "Greenwich", "GMT0", "+00:00");

    @Override
    public String name() {
        return "zones-lost";
    }

    @Override
    public List<Measured> measure(RunFacts facts) {
        return Place.countries(facts, settings).stream()
                .filter(place -> !AT_UTC.contains(place.name()))
                .map(place -> measured(place.name(), place.facts()))
                .toList();
    }

    @Override
    public double limit() {
        return settings.utcZones();
    }

    @Override
    public String clean(Measured worst) {
        return "at most " + Words.percent(worst.figure()) + " of a country's listeners have UTC as their zone";
    }

    @Override
    public String found(Measured worst) {
        return Words.percent(worst.figure()) + " of the listeners in " + worst.where()
                + " have UTC as their zone (at most " + Words.percent(limit()) + ")";
    }

    @Override
    public String why() {
        return "Their days would be UTC days: plays of an evening count for the wrong date.";
    }

    @Override
    public String remedy() {
        return "Look at where the listeners data set gets its zone from, and rank again.";
    }

    private Measured measured(String country, CountryFacts facts) {
        long lost = facts.zones().entrySet().stream()
                .filter(zone -> withoutPlace(zone.getKey()))
                .mapToLong(zone -> zone.getValue())
                .sum();
        double share = (double) lost / facts.listeners();
        return new Measured(country, share / settings.utcZones(), share);
    }

    private static boolean withoutPlace(String zone) {
        return WITHOUT_PLACE.contains(zone.startsWith("Etc/") ? zone.substring("Etc/".length()) : zone);
    }
}
