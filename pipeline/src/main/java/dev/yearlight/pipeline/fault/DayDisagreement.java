package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.ClockFacts;
import dev.yearlight.pipeline.facts.RunFacts;
import java.util.List;

/**
 * Local days that never differ from UTC days, in zones where some must: plays were put into UTC days upstream.
 *
 * <p>An hour's offset moves a 24th of evenly spread plays to another date. People sleep, so it may be a tenth of that;
 * it is never nothing.
 */
record DayDisagreement(FaultSettings settings) implements MeasuringDetector {

    private static final double MINUTES_OF_DAY = 1_440;
    private static final double LEAST_EXPECTED = 1_000;

    @Override
    public String name() {
        return "day-disagreement";
    }

    @Override
    public List<Measured> measure(RunFacts facts) {
        return Place.all(facts, settings).stream()
                .filter(place -> evenly(place) >= LEAST_EXPECTED)
                .map(this::measured)
                .toList();
    }

    @Override
    public double limit() {
        return settings.otherDates();
    }

    @Override
    public String clean(Measured worst) {
        return "local and UTC dates differ for at least " + Words.percent(worst.figure())
                + " of the plays that an even spread gives";
    }

    @Override
    public String found(Measured worst) {
        return "local and UTC dates differ for " + Words.percent(worst.figure())
                + " of the plays that an even spread gives in " + worst.where() + " (at least " + Words.percent(limit())
                + ")";
    }

    @Override
    public String why() {
        return "No play crosses midnight between the two clocks, so its time of day was made from a UTC day.";
    }

    @Override
    public String remedy() {
        return "Look at where start is computed upstream: it must be the instant itself, in UTC. Then rank again.";
    }

    @Override
    public Verdict.NotJudged tooLittle() {
        return new Verdict.NotJudged(
                name(), "too little data away from UTC: an even spread gives fewer than 1,000 plays on other dates");
    }

    private Measured measured(Place place) {
        ClockFacts clock = place.facts().clock();
        double share = clock.otherDate() / evenly(place);
        return new Measured(place.name(), settings.otherDates() / Math.max(share, Double.MIN_NORMAL), share);
    }

    private static double evenly(Place place) {
        return place.facts().clock().minutesAway() / MINUTES_OF_DAY;
    }
}
