package dev.yearlight.generate.control;

import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Report;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What became of one run's days at this worker, and the newest stories; for any thread. */
final class DayTally {

    private static final int SAMPLES = 5;

    private final Map<Kind, Ends> days = new ConcurrentHashMap<>();
    private final Deque<WorkerReport.Sample> newest = new ArrayDeque<>();

    void written(Country country, Report report, Instant at) {
        count(country, report.category(), new Ends(1, 0, 0));
        WorkerReport.Sample sample = new WorkerReport.Sample(
                report.attempt().value(), report.category(), country.code(), report.title(), report.body(), at);
        synchronized (newest) {
            newest.addFirst(sample);
            if (newest.size() > SAMPLES) {
                newest.removeLast();
            }
        }
    }

    void parked(Country country, Category category) {
        count(country, category, new Ends(0, 1, 0));
    }

    void skipped(Country country, Category category) {
        count(country, category, new Ends(0, 0, 1));
    }

    /** Sorted, so that equal tallies are told alike. */
    List<WorkerReport.Days> days() {
        List<WorkerReport.Days> told = new ArrayList<>();
        days.forEach((kind, ends) -> told.add(new WorkerReport.Days(
                kind.category(), kind.country().code(), ends.written(), ends.parked(), ends.skipped())));
        told.sort(Comparator.comparing(WorkerReport.Days::category).thenComparing(WorkerReport.Days::country));
        return told;
    }

    List<WorkerReport.Sample> newest() {
        synchronized (newest) {
            return List.copyOf(newest);
        }
    }

    private void count(Country country, Category category, Ends ends) {
        days.merge(new Kind(category, country), ends, Ends::plus);
    }

    private record Kind(Category category, Country country) {}

    private record Ends(long written, long parked, long skipped) {

        Ends plus(Ends other) {
            return new Ends(written + other.written, parked + other.parked, skipped + other.skipped);
        }
    }
}
