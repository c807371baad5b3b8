package dev.yearlight.repair;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogicalTimestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tables in memory in which the higher logical timestamp wins. */
public final class FakeArchive implements Archive {

    private final Map<ListenerId, SortedMap<LocalDate, DayCell>> cells = new HashMap<>();
    private final Map<AttemptId, Content> contents = new HashMap<>();
    private int writesLeft = Integer.MAX_VALUE;

    /** Stores a day with its content. */
    public void put(ListenerId listener, StoredDay day) {
        day.content().ifPresent(content -> contents.put(day.cell().attempt(), content));
        write(listener, day.day(), day.cell());
    }

    /** Takes so many writes and then no more. */
    public void breakAfter(int writes) {
        writesLeft = writes;
    }

    /** Loses a content. */
    public void lose(AttemptId attempt) {
        contents.remove(attempt);
    }

    /** Spoils a content. */
    public void spoil(AttemptId attempt, Content content) {
        contents.put(attempt, content);
    }

    /** The listener's cells now. */
    public SortedMap<LocalDate, DayCell> cellsOf(ListenerId listener) {
        return new TreeMap<>(cells.getOrDefault(listener, new TreeMap<>()));
    }

    @Override
    public CompletionStage<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
        return CompletableFuture.completedFuture(cellsOf(listener));
    }

    @Override
    public CompletionStage<Optional<Content>> content(ListenerId listener, LocalDate day, AttemptId attempt) {
        return CompletableFuture.completedFuture(Optional.ofNullable(contents.get(attempt)));
    }

    @Override
    public CompletionStage<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell) {
        if (writesLeft == 0) {
            return CompletableFuture.failedFuture(new IllegalStateException("the store is gone"));
        }
        writesLeft--;
        write(listener, day, cell);
        return CompletableFuture.completedFuture(null);
    }

    private void write(ListenerId listener, LocalDate day, DayCell cell) {
        cells.computeIfAbsent(listener, absent -> new TreeMap<>())
                .merge(
                        day,
                        cell,
                        (before, wanted) ->
                                LogicalTimestamp.of(wanted) >= LogicalTimestamp.of(before) ? wanted : before);
    }
}
