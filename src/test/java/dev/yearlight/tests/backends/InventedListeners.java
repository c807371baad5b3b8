package dev.yearlight.tests.backends;

import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.pipeline.data.MemoryCatalog;
import dev.yearlight.pipeline.sample.Sample;
import dev.yearlight.pipeline.sample.SampleSettings;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Invented listeners whose years were really ranked. */
public final class InventedListeners {

    private static final RunId RUN = new RunId("01K0000000000000000000TEST");
    private static final long SEED = 2025;
    private static final int MOST = 24;
    private static final List<Snapshot> RANKED = rank();

    private InventedListeners() {}

    /**
     * So many listeners with at least one remarkable day.
     *
     * @param stage begins their ids, so that no two tests write for the same listener
     */
    public static List<Snapshot> of(String stage, int count) {
        List<Snapshot> listeners = new ArrayList<>();
        for (Snapshot ranked : RANKED.subList(0, count)) {
            listeners.add(renamed(ranked, new ListenerId("%s-%02d".formatted(stage, listeners.size()))));
        }
        return listeners;
    }

    /** An order for all of a snapshot's days. */
    public static WorkOrder order(Snapshot snapshot, int epoch) {
        return new WorkOrder(
                RUN,
                SnapshotCodec.id(snapshot),
                snapshot,
                Collections.nCopies(snapshot.days().size(), epoch));
    }

    /** How many days all of them have. */
    public static int days(List<Snapshot> listeners) {
        return listeners.stream().mapToInt(listener -> listener.days().size()).sum();
    }

    private static List<Snapshot> rank() {
        Sample sample = new Sample(SampleSettings.of(2 * MOST, SEED, 2025));
        Catalog catalog = new MemoryCatalog(sample.catalog().toList());
        Ranking ranking = new Ranking(RankingSettings.DEFAULTS);
        return sample.years()
                .map(year -> ranking.rank(
                                year.listener(),
                                SampleSettings.of(1, SEED, 2025).window(),
                                year.plays(),
                                catalog)
                        .snapshot())
                .filter(snapshot -> snapshot.days().size() >= 3)
                .limit(MOST)
                .toList();
    }

    private static Snapshot renamed(Snapshot snapshot, ListenerId listener) {
        return new Snapshot(
                listener,
                snapshot.country(),
                snapshot.zone(),
                snapshot.window(),
                snapshot.year(),
                snapshot.days(),
                snapshot.rankingVersion(),
                snapshot.zoneDataVersion());
    }
}
