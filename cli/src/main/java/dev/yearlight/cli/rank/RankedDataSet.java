package dev.yearlight.cli.rank;

import dev.yearlight.cli.fault.FaultsJson;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.fault.DataFaults;
import dev.yearlight.pipeline.fault.FaultSettings;
import dev.yearlight.pipeline.fault.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A ranked data set with what detectors say of it.
 *
 * @param verdicts none where nothing was read
 */
public record RankedDataSet(RankCounts counts, List<Verdict> verdicts) {

    /** The page's name beside the snapshots. */
    public static final String SUMMARY = "summary.html";

    /** Judges what was seen, beside the run before where there is one. */
    public static RankedDataSet judged(RankCounts counts, FaultSettings settings, Optional<RunFacts> previous) {
        return new RankedDataSet(
                counts,
                counts.facts()
                        .map(facts -> new DataFaults(settings, previous).judge(facts))
                        .orElse(List.of()));
    }

    /** Writes verdicts and a page beside the snapshots. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FaultsJson.NAME), FaultsJson.of(verdicts, Set.of()));
        Files.writeString(folder.resolve(SUMMARY), new SummaryPage().of(this));
    }
}
