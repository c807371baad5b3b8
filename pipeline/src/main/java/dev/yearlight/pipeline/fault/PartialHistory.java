package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.CountryFacts;
import dev.yearlight.pipeline.facts.MonthFacts;
import dev.yearlight.pipeline.facts.RunFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * Far more first-time artists in the window's first months than in its later ones: histories that go back too little
 * make everything new.
 */
record PartialHistory(FaultSettings settings) implements MeasuringDetector {

    private static final int LEAST_MONTHS = 6;

    /** Who has heard nearly all there is finds little, and small rates make large quotients. */
    private static final double LEAST_RATE = 0.01;

    /** Fewer first-time artists in the first month are chance, and weigh less. */
    private static final double ENOUGH = 100;

    @Override
    public String name() {
        return "partial-history";
    }

    @Override
    public List<Measured> measure(RunFacts facts) {
        return Place.all(facts, settings).stream()
                .filter(place -> settled(place.facts()) > 0)
                .map(this::measured)
                .toList();
    }

    @Override
    public double limit() {
        return settings.newArtists();
    }

    @Override
    public String clean(Measured worst) {
        return seen(worst);
    }

    @Override
    public String found(Measured worst) {
        return seen(worst) + " in " + worst.where() + " (at most " + Words.times(limit()) + ")";
    }

    @Override
    public String why() {
        return "The history before the window is missing or cut, so discovery days would tell of old acquaintances.";
    }

    @Override
    public String remedy() {
        return "Add the plays before the window. Where there are none, discoveries are withheld for the first months"
                + " anyhow: accept it.";
    }

    @Override
    public Verdict.NotJudged tooLittle() {
        return new Verdict.NotJudged(
                name(), "too little data: needs " + LEAST_MONTHS + " months of music with first-time artists");
    }

    private static String seen(Measured worst) {
        return "the first month has " + Words.times(worst.figure())
                + " the first-time artists a play of the later months";
    }

    private Measured measured(Place place) {
        MonthFacts first = months(place.facts()).getFirst();
        double times = rate(first) / settled(place.facts());
        double weight = Math.min(1, first.newArtists() / ENOUGH);
        return new Measured(place.name(), weight * times / settings.newArtists(), times);
    }

    /**
     * First-time artists a play in the later half of the window, as many as chance may have hidden: two standard
     * deviations above the count. 0 where it cannot be told.
     */
    private static double settled(CountryFacts facts) {
        List<MonthFacts> months = months(facts);
        if (months.size() < LEAST_MONTHS) {
            return 0;
        }
        MonthFacts later =
                months.subList(months.size() / 2, months.size()).stream().reduce(MonthFacts.NONE, MonthFacts::plus);
        double most = later.newArtists() + 2 * Math.sqrt((double) later.newArtists());
        return Math.max(LEAST_RATE, most / later.plays());
    }

    private static List<MonthFacts> months(CountryFacts facts) {
        List<MonthFacts> months = new ArrayList<>(facts.months().values());
        months.removeIf(month -> month.plays() == 0);
        return months;
    }

    private static double rate(MonthFacts month) {
        return (double) month.newArtists() / month.plays();
    }
}
