package dev.yearlight.pipeline.fault;

import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.facts.DateSeries;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.ranking.Spread;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A month with hardly any plays between months with many: files were not delivered. */
record MissingMonth(FaultSettings settings) implements MeasuringDetector {

    private static final int LEAST_MONTHS = 3;
    private static final int LEAST_DAYS = 7;
    private static final int NEAR = 3;

    @Override
    public String name() {
        return "missing-month";
    }

    @Override
    public List<Measured> measure(RunFacts facts) {
        List<Measured> months = new ArrayList<>();
        Set<YearMonth> everywhere = Set.of();
        for (Place place : Place.all(facts, settings)) {
            NavigableMap<YearMonth, Double> shares = shares(place.facts().plays(), facts.window());
            // Told once: what is missing everywhere is missing in each country.
            shares.keySet().removeAll(everywhere);
            shares.forEach((month, share) -> months.add(measured(place.name() + " " + month, share)));
            if (place.isEverywhere()) {
                everywhere = missing(place.facts().plays(), facts.window());
            }
        }
        return months;
    }

    @Override
    public double limit() {
        return settings.missingMonth();
    }

    @Override
    public String clean(Measured worst) {
        return "the poorest month (" + worst.where() + ") has " + Words.percent(worst.figure())
                + " of the usual plays a day";
    }

    @Override
    public String found(Measured worst) {
        return worst.where() + " has " + Words.percent(worst.figure()) + " of the usual plays a day (at least "
                + Words.percent(limit()) + ")";
    }

    @Override
    public String why() {
        return "Remarkable days of that month cannot be found, and artists heard then seem new afterwards.";
    }

    @Override
    public String remedy() {
        return "Fetch the files of that month again, and rank again.";
    }

    /** The months of a series that are missing. */
    Set<YearMonth> missing(DateSeries plays, Window window) {
        return shares(plays, window).entrySet().stream()
                .filter(month -> measured("", month.getValue()).wrong())
                .map(month -> month.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Measured measured(String where, double share) {
        return new Measured(where, settings.missingMonth() / Math.max(share, Double.MIN_NORMAL), share);
    }

    /** Plays a day of each month as a share of the usual: in the window its median month, before it the poorer side of the neighbours. */
    private static NavigableMap<YearMonth, Double> shares(DateSeries plays, Window window) {
        NavigableMap<YearMonth, Double> inside = perDay(plays, window.from(), window.until());
        if (inside.size() < LEAST_MONTHS) {
            return new TreeMap<>();
        }
        double usual = Spread.of(inside.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .median();
        NavigableMap<YearMonth, Double> shares = new TreeMap<>();
        if (usual > 0) {
            inside.forEach((month, rate) -> shares.put(month, rate / usual));
        }
        NavigableMap<YearMonth, Double> before = perDay(plays, plays.from(), window.from());
        before.putAll(inside);
        for (YearMonth month : before.headMap(inside.firstKey(), false).keySet()) {
            if (!month.equals(before.firstKey())) {
                double neighbours = Math.min(
                        highest(before.subMap(month.minusMonths(NEAR), month)),
                        highest(before.subMap(month.plusMonths(1), month.plusMonths(NEAR + 1))));
                if (neighbours > 0) {
                    shares.put(month, before.getOrDefault(month, 0.0) / neighbours);
                }
            }
        }
        return shares;
    }

    private static double highest(Map<YearMonth, Double> months) {
        return months.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static NavigableMap<YearMonth, Double> perDay(DateSeries plays, LocalDate from, LocalDate until) {
        NavigableMap<YearMonth, Double> rates = new TreeMap<>();
        for (LocalDate first = from;
                first.isBefore(until);
                first = first.plusMonths(1).withDayOfMonth(1)) {
            LocalDate next = first.plusMonths(1).withDayOfMonth(1);
            LocalDate end = next.isBefore(until) ? next : until;
            long days = end.toEpochDay() - first.toEpochDay();
            if (days >= LEAST_DAYS) {
                rates.put(YearMonth.from(first), (double) plays.sum(first, end) / days);
            }
        }
        return rates;
    }
}
