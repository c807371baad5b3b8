package dev.yearlight.repair;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** All that is stored of one listener's days. */
public final class StoredDays {

    private StoredDays() {}

    /** Reads the cells, then the content of every day that is or was visible. */
    public static CompletionStage<SortedMap<LocalDate, StoredDay>> read(Archive archive, ListenerId listener) {
        return archive.cells(listener).thenCompose(cells -> contents(archive, listener, cells));
    }

    private static CompletionStage<SortedMap<LocalDate, StoredDay>> contents(
            Archive archive, ListenerId listener, SortedMap<LocalDate, DayCell> cells) {
        CompletionStage<SortedMap<LocalDate, StoredDay>> days = CompletableFuture.completedFuture(new TreeMap<>());
        for (Map.Entry<LocalDate, DayCell> cell : cells.entrySet()) {
            days = days.thenCombine(day(archive, listener, cell.getKey(), cell.getValue()), (read, day) -> {
                read.put(day.day(), day);
                return read;
            });
        }
        return days;
    }

    private static CompletionStage<StoredDay> day(Archive archive, ListenerId listener, LocalDate day, DayCell cell) {
        CompletionStage<Optional<Content>> content = cell.state() == DayState.PARKED
                ? CompletableFuture.completedFuture(Optional.empty())
                : archive.content(listener, day, cell.attempt());
        return content.thenApply(found -> new StoredDay(day, cell, found));
    }
}
