package dev.yearlight.tests.generation;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Report;
import dev.yearlight.generation.ReportStore;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that never answers again once a step was reached a number of times. */
final class StoppingStore implements ReportStore {

    private final ReportStore store;
    private final CrashStep step;
    private final int times;
    private final Runnable reached;
    private final AtomicInteger seen = new AtomicInteger();

    StoppingStore(ReportStore store, CrashStep step, int times, Runnable reached) {
        this.store = store;
        this.step = step;
        this.times = times;
        this.reached = reached;
    }

    @Override
    public Uni<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
        return store.cells(listener);
    }

    @Override
    public Uni<StoredReport> content(ListenerId listener, LocalDate day, AttemptId attempt) {
        return store.content(listener, day, attempt);
    }

    @Override
    public Uni<String> writeContent(ListenerId listener, Report report, Lineage lineage) {
        Uni<String> write = store.writeContent(listener, report, lineage);
        return stopsAt(CrashStep.AFTER_ANSWER) ? Uni.createFrom().nothing() : write;
    }

    @Override
    public Uni<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell) {
        if (stopsAt(CrashStep.AFTER_CONTENT)) {
            return Uni.createFrom().nothing();
        }
        Uni<Void> write = store.writeCell(listener, day, cell);
        return step == CrashStep.AFTER_CELL
                ? write.chain(() -> stopsAt(CrashStep.AFTER_CELL)
                        ? Uni.createFrom().nothing()
                        : Uni.createFrom().voidItem())
                : write;
    }

    private boolean stopsAt(CrashStep here) {
        if (step != here || seen.incrementAndGet() < times) {
            return false;
        }
        reached.run();
        return true;
    }
}
