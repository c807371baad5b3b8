package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.DateSeries;
import dev.yearlight.pipeline.facts.RunFacts;
import java.util.ArrayList;
import java.util.List;

/** Plays that repeat the one before within a second: events that were delivered twice under ids of their own. */
record DoubledEvents(FaultSettings settings) implements MeasuringDetector {

    @Override
    public String name() {
        return "doubled-events";
    }

    @Override
    public List<Measured> measure(RunFacts facts) {
        List<Measured> shares = new ArrayList<>();
        for (Place place : Place.all(facts, settings)) {
            DateSeries plays = place.facts().plays();
            DateSeries repeats = place.facts().repeats();
            shares.add(measured(place.name(), repeats.sum(), plays.sum(), settings.repeats()));
            repeats.from()
                    .datesUntil(repeats.until())
                    .filter(date -> plays.at(date) >= settings.changePlays())
                    .map(date -> measured(
                            place.name() + " " + date, repeats.at(date), plays.at(date), settings.repeatsOfDate()))
                    .forEach(shares::add);
        }
        return shares;
    }

    @Override
    public double limit() {
        return settings.repeats();
    }

    @Override
    public double limit(Measured worst) {
        return worst.figure() / worst.badness();
    }

    @Override
    public String clean(Measured worst) {
        return "at most " + Words.percent(worst.figure()) + " of plays repeat the one before within a second";
    }

    @Override
    public String found(Measured worst) {
        return Words.percent(worst.figure()) + " of plays repeat the one before within a second in " + worst.where()
                + " (at most " + Words.percent(limit(worst)) + ")";
    }

    @Override
    public String why() {
        return "Doubled plays double minutes: the biggest day would be the one that was delivered twice.";
    }

    @Override
    public String remedy() {
        return "Drop the second delivery (the same listener, end and title), or give both the same event id, and rank"
                + " again.";
    }

    private static Measured measured(String where, long repeats, long plays, double limit) {
        double share = (double) repeats / plays;
        return new Measured(where, share / limit, share);
    }
}
