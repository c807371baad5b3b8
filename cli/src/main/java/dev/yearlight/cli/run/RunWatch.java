package dev.yearlight.cli.run;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayFate;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Follows a run by the cells of its listeners; who is done is not asked for again. */
public final class RunWatch {

    private static final int QUESTIONS_AT_ONCE = 128;

    private final Function<ListenerId, CompletionStage<SortedMap<LocalDate, DayCell>>> cells;
    private final Map<ListenerId, List<ExpectedDay>> pending = new TreeMap<>();
    private final Map<DayFate, Long> ended = new EnumMap<>(DayFate.class);
    private long expected;

    /**
     * Asks nothing yet.
     *
     * @param cells a listener's day cells
     */
    public RunWatch(
            Iterable<ExpectedDay> manifest,
            Function<ListenerId, CompletionStage<SortedMap<LocalDate, DayCell>>> cells) {
        this.cells = cells;
        expect(manifest);
    }

    /** Looks at these days, too; those of a listener come together. */
    public void expect(Iterable<ExpectedDay> days) {
        for (ExpectedDay day : days) {
            pending.computeIfAbsent(day.listener(), listener -> new ArrayList<>())
                    .add(day);
            expected++;
        }
    }

    /** Looks at every listener that was not done at the last look; blocks until all have answered. */
    public RunProgress look() {
        Map<DayFate, Long> underWay = new EnumMap<>(DayFate.class);
        List<ListenerId> asked = List.copyOf(pending.keySet());
        for (int from = 0; from < asked.size(); from += QUESTIONS_AT_ONCE) {
            look(asked.subList(from, Math.min(from + QUESTIONS_AT_ONCE, asked.size())), underWay);
        }
        return new RunProgress(
                expected,
                count(DayFate.VISIBLE, underWay) + count(DayFate.SUPERSEDED, underWay),
                count(DayFate.PARKED, underWay),
                count(DayFate.REMOVED, underWay));
    }

    private void look(List<ListenerId> listeners, Map<DayFate, Long> underWay) {
        List<CompletableFuture<SortedMap<LocalDate, DayCell>>> answers = listeners.stream()
                .map(listener -> cells.apply(listener).toCompletableFuture())
                .toList();
        Iterator<CompletableFuture<SortedMap<LocalDate, DayCell>>> answer = answers.iterator();
        for (ListenerId listener : listeners) {
            SortedMap<LocalDate, DayCell> seen = answer.next().join();
            List<DayFate> fates = pending.getOrDefault(listener, List.of()).stream()
                    .map(day -> day.fate(seen.get(day.day())))
                    .toList();
            boolean done = !fates.contains(DayFate.PENDING);
            Map<DayFate, Long> tally = done ? ended : underWay;
            fates.forEach(fate -> tally.merge(fate, 1L, Long::sum));
            if (done) {
                pending.remove(listener);
            }
        }
    }

    private long count(DayFate fate, Map<DayFate, Long> underWay) {
        return ended.getOrDefault(fate, 0L) + underWay.getOrDefault(fate, 0L);
    }
}
