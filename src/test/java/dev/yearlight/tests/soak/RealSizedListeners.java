package dev.yearlight.tests.soak;

import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.YearSummary;
import dev.yearlight.tests.backends.InventedListeners;
import java.util.ArrayList;
import java.util.List;

/** Any number of listeners with snapshots as large as real ones, no two of whom have the same year. */
final class RealSizedListeners {

    private static final int TEMPLATES = 24;
    private static final int SMALLEST = 10_000;
    private static final int LARGEST = 40_000;

    private RealSizedListeners() {}

    /** Copies of ranked years, until they have at least so many days. */
    static List<Snapshot> withDays(int days) {
        List<Snapshot> templates = InventedListeners.of("soak", TEMPLATES).stream()
                .filter(template -> bytes(template) >= SMALLEST && bytes(template) <= LARGEST)
                .toList();
        if (templates.isEmpty()) {
            throw new IllegalStateException("no ranked year is as large as a real one");
        }
        List<Snapshot> listeners = new ArrayList<>();
        for (int left = days; left > 0; left -= listeners.getLast().days().size()) {
            int number = listeners.size();
            listeners.add(copy(templates.get(number % templates.size()), number));
        }
        return listeners;
    }

    /** Mean bytes of their records. */
    static long meanBytes(List<Snapshot> listeners) {
        return (long) listeners.stream()
                .limit(TEMPLATES)
                .mapToInt(RealSizedListeners::bytes)
                .average()
                .orElseThrow();
    }

    private static int bytes(Snapshot snapshot) {
        return WorkOrderCodec.encode(InventedListeners.order(snapshot, 1)).length;
    }

    private static Snapshot copy(Snapshot template, int number) {
        return new Snapshot(
                new ListenerId("soak-%06d".formatted(number)),
                template.country(),
                template.zone(),
                template.window(),
                longer(template.year(), number),
                template.days(),
                template.rankingVersion(),
                template.zoneDataVersion());
    }

    /** A year of other minutes, so that a model server can tell whose prompt it reads. */
    private static YearSummary longer(YearSummary year, int minutes) {
        List<Figure> figures = year.figures().stream()
                .map(figure -> figure.name().equals("total-minutes")
                        ? new Figure(figure.name(), figure.label(), figure.value() + minutes, figure.unit())
                        : figure)
                .toList();
        return new YearSummary(
                figures, year.topArtists(), year.topTracks(), year.topShows(), year.topGenres(), year.minutesByDay());
    }
}
