package dev.yearlight.pipeline.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A count for each date of a span without gaps.
 *
 * @param from the first date; of no meaning where there are no counts
 * @param counts one for each date
 */
public record DateSeries(LocalDate from, List<Long> counts) {

    /** Nothing on any date. */
    public static final DateSeries NONE = new DateSeries(LocalDate.EPOCH, List.of());

    /** Copies the counts. */
    public DateSeries {
        counts = List.copyOf(counts);
    }

    /** The count of a date; 0 outside of the span. */
    public long at(LocalDate date) {
        long place = date.toEpochDay() - from.toEpochDay();
        return place < 0 || place >= counts.size() ? 0 : counts.get((int) place);
    }

    /** The day after the last. */
    public LocalDate until() {
        return from.plusDays(counts.size());
    }

    /** All of the dates from the first to the day before the last. */
    public long sum(LocalDate first, LocalDate end) {
        int low = place(first);
        int high = place(end);
        return low >= high ? 0 : sum(counts.subList(low, high));
    }

    /** All of them. */
    public long sum() {
        return sum(counts);
    }

    /** Both together. */
    public DateSeries plus(DateSeries other) {
        if (counts.isEmpty() || other.counts.isEmpty()) {
            return counts.isEmpty() ? other : this;
        }
        LocalDate first = from.isBefore(other.from) ? from : other.from;
        LocalDate end = until().isAfter(other.until()) ? until() : other.until();
        List<Long> sums = new ArrayList<>();
        for (LocalDate date = first; date.isBefore(end); date = date.plusDays(1)) {
            sums.add(at(date) + other.at(date));
        }
        return new DateSeries(first, sums);
    }

    private int place(LocalDate date) {
        return Math.clamp(date.toEpochDay() - from.toEpochDay(), 0, counts.size());
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
