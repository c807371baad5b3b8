package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.RunFacts;
import java.util.List;

/** Plays that start at midnight sharp: somewhere upstream an instant was cut down to its date. */
record MidnightStarts(FaultSettings settings) implements MeasuringDetector {

    @Override
    public String name() {
        return "midnight-starts";
    }

    @Override
    public List<Measured> measure(RunFacts facts) {
        return Place.all(facts, settings).stream()
                .map(place -> measured(
                        place.name(),
                        (double) place.facts().clock().midnight()
                                / place.facts().playsInAll()))
                .toList();
    }

    @Override
    public double limit() {
        return settings.midnightStarts();
    }

    @Override
    public String clean(Measured worst) {
        return "at most " + Words.percent(worst.figure()) + " of plays start at midnight sharp";
    }

    @Override
    public String found(Measured worst) {
        return Words.percent(worst.figure()) + " of plays start at midnight sharp (at most " + Words.percent(limit())
                + ")";
    }

    @Override
    public String why() {
        return "Starts were cut down to dates, so hours are invented and west of UTC every play is a day early.";
    }

    @Override
    public String remedy() {
        return "Take the instants of the plays from before they were cut, and rank again.";
    }

    private Measured measured(String place, double share) {
        return new Measured(place, share / settings.midnightStarts(), share);
    }
}
