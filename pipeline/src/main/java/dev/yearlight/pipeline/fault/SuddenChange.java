package dev.yearlight.pipeline.fault;

import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.facts.DateSeries;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.ranking.Spread;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Dates with far fewer or far more plays than is usual on their weekday, from one week to the next.
 *
 * <p>Robust: logarithms of counts against the median of the weekday, in spreads of all dates around it. Growth over the
 * year is no sudden change, so a date must stand out of the weeks beside it, too.
 */
record SuddenChange(FaultSettings settings) implements MeasuringDetector {

    private static final int WEEK = 7;
    private static final int WEEKS_BESIDE = 4;
    private static final int LEAST_DATES = 56;

    /** Counts of a good year differ by this from weekday to weekday anyhow. */
    private static final double LEAST_SPREAD = 0.08;

    @Override
    public String name() {
        return "sudden-change";
    }

    @Override
    public List<Measured> measure(RunFacts facts) {
        List<Measured> dates = new ArrayList<>();
        MissingMonth months = new MissingMonth(settings);
        for (Place place : Place.all(facts, settings)) {
            Set<YearMonth> missing = months.missing(place.facts().plays(), facts.window());
            dates.addAll(measured(place.name(), place.facts().plays(), facts.window(), missing));
        }
        return dates;
    }

    @Override
    public double limit() {
        return settings.changeTimes();
    }

    @Override
    public String clean(Measured worst) {
        return "no date stands out of its weekdays and weeks";
    }

    @Override
    public String found(Measured worst) {
        return worst.where() + " has " + Words.times(worst.figure())
                + " the plays of a usual date, or less by as much (at most " + Words.times(limit()) + ")";
    }

    @Override
    public String why() {
        return "A date that lost plays hides its stories; one that gained them by a fault makes stories of it.";
    }

    @Override
    public String remedy() {
        return "Compare the files of these dates with those of the source, and rank again; accept what really"
                + " happened, such as a launch.";
    }

    @Override
    public Verdict.NotJudged tooLittle() {
        return new Verdict.NotJudged(
                name(),
                "too little data: needs " + settings.changePlays() + " plays on a usual date, of " + LEAST_DATES
                        + " dates");
    }

    private List<Measured> measured(String place, DateSeries plays, Window window, Set<YearMonth> missing) {
        // The outermost UTC dates hold a part of the local dates only.
        List<LocalDate> dates = window.from()
                .plusDays(1)
                .datesUntil(window.lastDay())
                .filter(date -> !missing.contains(YearMonth.from(date)))
                .toList();
        if (dates.size() < LEAST_DATES) {
            return List.of();
        }
        Map<DayOfWeek, Double> usual = usual(plays, dates);
        if (Math.expm1(median(usual.values().stream().mapToDouble(Double::doubleValue))) < settings.changePlays()) {
            return List.of();
        }
        double spread = Math.max(
                LEAST_SPREAD,
                Spread.of(dates.stream()
                                .mapToDouble(
                                        date -> logarithm(plays, date) - usual.getOrDefault(date.getDayOfWeek(), 0.0))
                                .toArray())
                        .scaledDeviation());
        Set<LocalDate> judged = Set.copyOf(dates);
        return dates.stream()
                .map(date -> measured(place, plays, date, usual.getOrDefault(date.getDayOfWeek(), 0.0), spread, judged))
                .toList();
    }

    private Measured measured(
            String place, DateSeries plays, LocalDate date, double usual, double spread, Set<LocalDate> judged) {
        double here = logarithm(plays, date);
        double away = Math.abs(here - usual);
        double sudden = Math.max(
                Math.abs(here - beside(plays, date, -WEEK, judged, here)),
                Math.abs(here - beside(plays, date, WEEK, judged, here)));
        double allowed = Math.log(settings.changeTimes());
        double badness = Math.min(Math.min(away, sudden) / allowed, away / spread / settings.changeSpreads());
        return new Measured(place + " " + date, badness, Math.exp(away));
    }

    /** The median of the same weekday in the weeks to one side; the date's own where there is none. */
    private static double beside(DateSeries plays, LocalDate date, int step, Set<LocalDate> judged, double own) {
        double[] weeks = IntStream.rangeClosed(1, WEEKS_BESIDE)
                .mapToObj(week -> date.plusDays((long) week * step))
                .filter(judged::contains)
                .mapToDouble(other -> logarithm(plays, other))
                .toArray();
        return weeks.length == 0 ? own : Spread.of(weeks).median();
    }

    private static Map<DayOfWeek, Double> usual(DateSeries plays, List<LocalDate> dates) {
        Map<DayOfWeek, Double> usual = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            usual.put(
                    weekday,
                    median(dates.stream()
                            .filter(date -> date.getDayOfWeek() == weekday)
                            .mapToDouble(date -> logarithm(plays, date))));
        }
        return usual;
    }

    private static double median(DoubleStream values) {
        return Spread.of(values.toArray()).median();
    }

    private static double logarithm(DateSeries plays, LocalDate date) {
        return Math.log1p((double) plays.at(date));
    }
}
