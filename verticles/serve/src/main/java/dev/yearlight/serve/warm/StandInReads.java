package dev.yearlight.serve.warm;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import dev.yearlight.common.store.ContentRow;
import dev.yearlight.common.store.ReportReads;
import dev.yearlight.common.store.StoredContent;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The store, which has a year to tell of the warm-up's own listeners as long as the warm-up lasts: they are asked for
 * like any other, and where the store has nothing, invented reports stand in.
 */
public final class StandInReads implements ReportReads {

    private final ReportReads store;
    private volatile @Nullable OwnListeners own;
    private volatile @Nullable InventedYear invented;

    /** Stands in for nobody yet. */
    public StandInReads(ReportReads store) {
        this.store = store;
    }

    void begin(OwnListeners listeners) {
        invented = InventedYear.tell();
        own = listeners;
    }

    void end() {
        own = null;
        invented = null;
    }

    @Override
    public CompletionStage<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
        InventedYear year = yearOf(listener);
        CompletionStage<SortedMap<LocalDate, DayCell>> stored = store.cells(listener);
        return year == null ? stored : stored.thenApply(none -> year.cells());
    }

    @Override
    public CompletionStage<List<ContentRow>> contents(ListenerId listener) {
        InventedYear year = yearOf(listener);
        CompletionStage<List<ContentRow>> stored = store.contents(listener);
        return year == null ? stored : stored.thenApply(none -> year.contents());
    }

    @Override
    public CompletionStage<Optional<StoredContent>> content(
            ListenerId listener, LocalDate day, AttemptId attempt, ConsistencyLevel consistency) {
        return store.content(listener, day, attempt, consistency);
    }

    private @Nullable InventedYear yearOf(ListenerId listener) {
        OwnListeners now = own;
        return now != null && now.includes(listener) ? invented : null;
    }
}
