package dev.yearlight.pipeline.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Counts by date into one array that grows to both sides, within bounds that no sane history leaves. */
final class DateTally {

    private static final long EARLIEST = LocalDate.of(1990, 1, 1).toEpochDay();
    private static final long LATEST = LocalDate.of(2100, 12, 31).toEpochDay();
    private static final int MARGIN = 400;

    private long first;
    private long[] counts = {};

    /** Counts one on that day; days out of bounds count at the bound. */
    void add(long epochDay) {
        long place = epochDay - first;
        if (place < 0 || place >= counts.length) {
            add(grown(Math.clamp(epochDay, EARLIEST, LATEST)));
            return;
        }
        counts[(int) place]++;
    }

    DateSeries series() {
        int begin = 0;
        int end = counts.length;
        while (begin < end && counts[begin] == 0) {
            begin++;
        }
        while (end > begin && counts[end - 1] == 0) {
            end--;
        }
        if (begin == end) {
            return DateSeries.NONE;
        }
        List<Long> trimmed = Arrays.stream(counts, begin, end).boxed().toList();
        return new DateSeries(LocalDate.ofEpochDay(first + begin), trimmed);
    }

    /** Makes room for a day within the bounds; the same day. */
    private long grown(long day) {
        if (counts.length == 0) {
            first = day - MARGIN;
            counts = new long[2 * MARGIN];
        }
        long begin = Math.min(first, day - MARGIN);
        long end = Math.max(first + counts.length, day + MARGIN);
        if (end - begin > counts.length) {
            long[] wider = new long[(int) (end - begin)];
            System.arraycopy(counts, 0, wider, (int) (first - begin), counts.length);
            counts = wider;
            first = begin;
        }
        return day;
    }
}
