package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.DateSeries;
import dev.yearlight.pipeline.facts.RunFacts;
import java.util.ArrayList;
import java.util.List;

/** Plays that repeat the one before within a second: events that were delivered twice under ids of their own. */
record DoubledEvents(FaultSettings settings) implements Detector {

    @Override
    public String name() {
        return "doubled-events";
    }

    @Override
    public Verdict judge(RunFacts facts) {
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
        if (shares.isEmpty()) {
            return Words.tooLittle(name(), settings);
        }
        Measured worst = Measured.worst(shares);
        if (!worst.wrong()) {
            return new Verdict.Clean(
                    name(),
                    worst.figure(),
                    settings.repeats(),
                    "at most " + Words.percent(worst.figure()) + " of plays repeat the one before within a second");
        }
        List<String> places = Measured.wrongPlaces(shares);
        return new Verdict.Found(
                name(),
                worst.figure(),
                worst.figure() / worst.badness(),
                Words.percent(worst.figure()) + " of plays repeat the one before within a second in " + worst.where()
                        + " (at most " + Words.percent(worst.figure() / worst.badness()) + "); found in "
                        + Words.places(places),
                places,
                "Doubled plays double minutes: the biggest day would be the one that was delivered twice.",
                "Drop the second delivery (the same listener, end and title), or give both the same event id, and rank"
                        + " again.");
    }

    private static Measured measured(String where, long repeats, long plays, double limit) {
        double share = (double) repeats / plays;
        return new Measured(where, share / limit, share);
    }
}
