package dev.yearlight.cli.synthetic;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.SnapshotId;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.ReportStore;
import dev.yearlight.loadtest.listener.SyntheticListener;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.LongConsumer;

/** Writes invented archives the way the writers do: content first, then the cell that names it. */
public final class Seeding {

    private static final int IN_FLIGHT = 64;
    private static final long TERM = 0;

    private final ReportStore store;
    private final int epoch;
    private final RunId run = new RunId(UlidCreator.getUlid().toString());

    /**
     * Into this store.
     *
     * @param epoch higher than that of any seeding before, or nothing of it is seen
     */
    public Seeding(ReportStore store, int epoch) {
        this.store = store;
        this.epoch = epoch;
    }

    /**
     * Writes the archives of the listeners 1 to {@code listeners}; blocks. Days that are there already stay what they
     * are where nothing newer takes their place.
     *
     * @param done told how many listeners are written
     * @return how many reports that were
     */
    public long write(long listeners, LongConsumer done) {
        long[] written = {0, 0};
        Multi.createFrom()
                .range(1, Math.toIntExact(listeners + 1))
                .onItem()
                .transformToUni(number -> write(new SyntheticListener(number)))
                .merge(IN_FLIGHT)
                .onItem()
                .invoke(reports -> {
                    written[0]++;
                    written[1] += reports;
                    done.accept(written[0]);
                })
                .collect()
                .last()
                .await()
                .indefinitely();
        return written[1];
    }

    private Uni<Integer> write(SyntheticListener synthetic) {
        ListenerId listener = new ListenerId(synthetic.id());
        List<Report> reports = new InventedArchive(
                        synthetic,
                        () -> new AttemptId(UlidCreator.getMonotonicUlid().toString()))
                .reports();
        return Multi.createFrom()
                .iterable(reports)
                .onItem()
                .transformToUniAndConcatenate(report -> write(listener, report))
                .collect()
                .asList()
                .replaceWith(reports.size());
    }

    private Uni<Void> write(ListenerId listener, Report report) {
        return store.writeContent(listener, report, lineage(report))
                .chain(sha256 -> store.writeCell(
                        listener,
                        report.day(),
                        new DayCell(
                                DayState.WRITTEN,
                                epoch,
                                TERM,
                                report.attempt(),
                                sha256,
                                report.category(),
                                report.title())));
    }

    private Lineage lineage(Report report) {
        return new Lineage(
                run,
                new SnapshotId("0".repeat(64)),
                "synthetic",
                "synthetic",
                epoch,
                TERM,
                report.attempt(),
                "synthetic",
                "synthetic",
                "synthetic",
                "none",
                "none",
                TokenUsage.NONE,
                0,
                List.of());
    }
}
