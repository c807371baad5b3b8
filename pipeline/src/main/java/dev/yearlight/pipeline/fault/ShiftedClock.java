package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.CountryFacts;
import dev.yearlight.pipeline.facts.RunFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Nights at the wrong time: the emptiest hours of a country's local clock lie where nobody sleeps, or those of one month
 * lie elsewhere than those of the others.
 */
record ShiftedClock(FaultSettings settings) implements MeasuringDetector {

    /** A flatter day has no night to speak of. */
    private static final double DEEPEST = 0.6;

    private static final double MINUTES = 60;

    @Override
    public String name() {
        return "shifted-clock";
    }

    @Override
    public List<Measured> measure(RunFacts facts) {
        List<Measured> clocks = new ArrayList<>();
        for (Place country : Place.countries(facts, settings)) {
            DayCurve year = DayCurve.of(country.facts().months().values());
            if (year.plays() >= settings.leastPlays() && year.depth() <= DEEPEST) {
                clocks.add(night(country, year));
                clocks.addAll(months(country, year));
            }
        }
        return clocks;
    }

    @Override
    public double limit() {
        return settings.troughHours();
    }

    @Override
    public double limit(Measured worst) {
        return worst.figure() / worst.badness();
    }

    @Override
    public String clean(Measured worst) {
        return "every country and month sleeps at night";
    }

    @Override
    public String found(Measured worst) {
        return "the clock of " + worst.where() + " is " + Words.hours(worst.figure()) + " off (at most "
                + Words.hours(limit(worst)) + ")";
    }

    @Override
    public String why() {
        return "Plays count for the wrong hour and around midnight for the wrong date.";
    }

    @Override
    public String remedy() {
        return "Look at how start and zone are made upstream: start must be in UTC, and zone that of the listener. Then"
                + " rank again.";
    }

    @Override
    public Verdict.NotJudged tooLittle() {
        return new Verdict.NotJudged(
                name(),
                "too little data: needs a country of " + settings.leastListeners() + " listeners with "
                        + settings.leastPlays() + " plays in the window, and a night among them");
    }

    private Measured night(Place country, DayCurve year) {
        double late = DayCurve.later(year.trough(), FaultSettings.NIGHT);
        String where = country.name() + " (night at " + Words.clock(year.trough()) + hint(country.facts(), late) + ")";
        return new Measured(where, Math.abs(late) / settings.troughHours(), Math.abs(late));
    }

    /** Local times that are taken for UTC are moved by the zone's offset. */
    private String hint(CountryFacts facts, double late) {
        double east = facts.clock().minutesEast() / MINUTES / facts.playsInAll();
        boolean byOffset = Math.abs(DayCurve.later(late, east)) < settings.driftHours();
        return byOffset ? ", as if start were local time" : "";
    }

    private List<Measured> months(Place country, DayCurve year) {
        List<Measured> drifts = new ArrayList<>();
        country.facts().months().entrySet().stream()
                .map(month ->
                        Map.entry(month.getKey(), new DayCurve(month.getValue().hours())))
                .filter(month -> month.getValue().plays() >= settings.leastPlays() / 12.0
                        && month.getValue().depth() <= DEEPEST)
                .forEach(month -> {
                    double drift = Math.abs(DayCurve.later(month.getValue().middle(), year.middle()));
                    drifts.add(new Measured(
                            country.name() + " in " + month.getKey(), drift / settings.driftHours(), drift));
                });
        return drifts;
    }
}
