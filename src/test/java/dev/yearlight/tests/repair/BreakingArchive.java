package dev.yearlight.tests.repair;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.repair.Archive;
import dev.yearlight.repair.Content;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** An archive that takes so many writes and then no more. */
final class BreakingArchive implements Archive {

    private final Archive archive;
    private final AtomicInteger left;

    BreakingArchive(Archive archive, int writes) {
        this.archive = archive;
        this.left = new AtomicInteger(writes);
    }

    @Override
    public CompletionStage<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
        return archive.cells(listener);
    }

    @Override
    public CompletionStage<Optional<Content>> content(ListenerId listener, LocalDate day, AttemptId attempt) {
        return archive.content(listener, day, attempt);
    }

    @Override
    public CompletionStage<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell) {
        return left.getAndDecrement() > 0
                ? archive.writeCell(listener, day, cell)
                : CompletableFuture.failedFuture(new IllegalStateException("broken"));
    }
}
