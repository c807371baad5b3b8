package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.RunFacts;
import java.util.List;

/** Plays that start at midnight sharp: somewhere upstream an instant was cut down to its date. */
record MidnightStarts(FaultSettings settings) implements Detector {

    @Override
    public String name() {
        return "midnight-starts";
    }

    @Override
    public Verdict judge(RunFacts facts) {
        List<Measured> shares = Place.all(facts, settings).stream()
                .map(place -> measured(
                        place.name(),
                        (double) place.facts().clock().midnight()
                                / place.facts().playsInAll()))
                .toList();
        if (shares.isEmpty()) {
            return Words.tooLittle(name(), settings);
        }
        Measured worst = Measured.worst(shares);
        if (!worst.wrong()) {
            return new Verdict.Clean(
                    name(),
                    worst.figure(),
                    settings.midnightStarts(),
                    "at most " + Words.percent(worst.figure()) + " of plays start at midnight sharp");
        }
        List<String> places = Measured.wrongPlaces(shares);
        return new Verdict.Found(
                name(),
                worst.figure(),
                settings.midnightStarts(),
                Words.percent(worst.figure()) + " of plays start at midnight sharp (at most "
                        + Words.percent(settings.midnightStarts()) + "); found in " + Words.places(places),
                places,
                "Starts were cut down to dates, so hours are invented and west of UTC every play is a day early.",
                "Take the instants of the plays from before they were cut, and rank again.");
    }

    private Measured measured(String place, double share) {
        return new Measured(place, share / settings.midnightStarts(), share);
    }
}
