package dev.yearlight.serve.warm;

import dev.yearlight.common.store.ReportReads;
import dev.yearlight.common.store.ReportRow;
import dev.yearlight.common.store.WrittenDay;
import dev.yearlight.domain.ListenerId;
import java.util.List;
import java.util.Optional;
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
    public CompletionStage<List<WrittenDay>> days(ListenerId listener) {
        InventedYear year = yearOf(listener);
        CompletionStage<List<WrittenDay>> stored = store.days(listener);
        return year == null ? stored : stored.thenApply(none -> year.days());
    }

    @Override
    public CompletionStage<List<ReportRow>> reports(ListenerId listener) {
        InventedYear year = yearOf(listener);
        CompletionStage<List<ReportRow>> stored = store.reports(listener);
        return year == null ? stored : stored.thenApply(none -> year.reports());
    }

    @Override
    public CompletionStage<Optional<ReportRow>> report(ListenerId listener, WrittenDay day) {
        return store.report(listener, day);
    }

    private @Nullable InventedYear yearOf(ListenerId listener) {
        OwnListeners now = own;
        return now != null && now.includes(listener) ? invented : null;
    }
}
