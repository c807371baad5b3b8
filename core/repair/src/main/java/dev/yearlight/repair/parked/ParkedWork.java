package dev.yearlight.repair.parked;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayFate;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.repair.Archive;
import dev.yearlight.repair.Batches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is parked: the topic folded by listener, day and epoch, and beside each day what its cell says now.
 *
 * @param days the last record of each, with its fate
 * @param unreadable records that hold no order of a day
 */
public record ParkedWork(List<FoldedDay> days, List<Parked.Unreadable> unreadable) {

    /** Copies the lists. */
    public ParkedWork {
        days = List.copyOf(days);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A parked day, folded.
     *
     * @param times how often it was parked
     * @param cell which is the truth; empty where it was never written
     */
    public record FoldedDay(Parked.Day parked, int times, Optional<DayCell> cell) {

        /** What became of it; {@code PENDING} where the cell was never written. */
        public DayFate fate() {
            return parked.day().fate(cell.orElse(null));
        }

        /** Whether it waits for a re-drive. */
        public boolean waits() {
            return fate() == DayFate.PARKED;
        }

        /** The attempt that a re-drive takes up; empty where there is none to take up. */
        public Optional<AttemptId> attempt() {
            return waits() ? cell.map(DayCell::attempt) : Optional.empty();
        }
    }

    private record Key(ListenerId listener, LocalDate day, int epoch) {}

    private record Fold(Parked.Day last, int times) {}

    /** Reads the whole topic, then the cells of the listeners in question; blocks. */
    public static ParkedWork read(ParkedTopic topic, Archive archive, ParkedFilter filter) {
        Map<Key, Fold> folds = new LinkedHashMap<>();
        List<Parked.Unreadable> unreadable = new ArrayList<>();
        topic.forEach(raw -> {
            switch (Parked.of(raw)) {
                case Parked.Day day ->
                    folds.merge(
                            new Key(
                                    day.day().listener(),
                                    day.day().day(),
                                    day.day().epoch()),
                            new Fold(day, 1),
                            (before, now) -> new Fold(now.last(), before.times() + 1));
                case Parked.Unreadable bytes -> unreadable.add(bytes);
            }
        });
        Map<ListenerId, List<Fold>> byListener = folds.values().stream()
                .filter(fold -> filter.takes(fold.last()))
                .collect(Collectors.groupingBy(
                        fold -> fold.last().day().listener(), LinkedHashMap::new, Collectors.toList()));
        return new ParkedWork(
                withCells(archive, byListener),
                unreadable.stream().filter(filter::takes).toList());
    }

    private static List<FoldedDay> withCells(Archive archive, Map<ListenerId, List<Fold>> byListener) {
        List<FoldedDay> days = new ArrayList<>();
        Batches.forEach(
                byListener.entrySet().iterator(),
                listener -> archive.cells(listener.getKey()),
                (listener, cells) -> listener.getValue()
                        .forEach(fold -> days.add(new FoldedDay(
                                fold.last(),
                                fold.times(),
                                Optional.ofNullable(cells.get(fold.last().day().day()))))));
        days.sort(Comparator.comparing(day -> day.parked().place()));
        return days;
    }

    /** The days whose cell was never written: a crash came between, which redelivery mends, or a defect did. */
    public List<FoldedDay> pending() {
        return days.stream().filter(day -> day.fate() == DayFate.PENDING).toList();
    }

    /** The days that wait for a re-drive. */
    public List<FoldedDay> waiting() {
        return days.stream().filter(FoldedDay::waits).toList();
    }

    /** The same without the days that are settled by now. */
    public ParkedWork open() {
        return new ParkedWork(
                days.stream()
                        .filter(day -> day.waits() || day.fate() == DayFate.PENDING)
                        .toList(),
                unreadable);
    }
}
