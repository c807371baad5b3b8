package dev.yearlight.bench.script;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.pipeline.data.MemoryCatalog;
import dev.yearlight.pipeline.sample.Sample;
import dev.yearlight.pipeline.sample.SampleSettings;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.util.stream.Stream;

/** Synthetic listeners whose years were really ranked; the same every time. */
public final class Templates {

    private static final long SEED = 2025;
    private static final int YEAR = 2025;
    private static final int INVENTED = 240;

    private Templates() {}

    /** Those with all five days, ranked as they are asked for. */
    public static Stream<Snapshot> ranked(SnapshotSize size) {
        SampleSettings settings = SampleSettings.of(INVENTED, SEED, YEAR);
        Sample sample = new Sample(settings);
        Catalog catalog = new MemoryCatalog(sample.catalog().toList());
        Ranking ranking = new Ranking(RankingSettings.DEFAULTS);
        return sample.years()
                .map(year -> ranking.rank(year.listener(), settings.window(), year.plays(), catalog)
                        .snapshot())
                .filter(snapshot -> snapshot.days().size() == Snapshot.MOST_DAYS)
                .map(size::of);
    }
}
