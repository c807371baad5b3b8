package dev.yearlight.cli.rank;

import dev.yearlight.cli.terminal.Json;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.facts.CategoryFacts;
import dev.yearlight.pipeline.facts.CountryFacts;
import dev.yearlight.ranking.RankingSettings;
import dev.yearlight.ranking.WithheldCause;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a ranking of data sets came to, for machines; {@code docs/rank-json.md} documents every field. */
public final class RankCountsJson {

    private RankCountsJson() {}

    /** One JSON object. */
    public static String of(RankCounts counts, Window window, RankingSettings settings) {
        return Json.write(new Document(
                "yearlight.rank-counts/1",
                window.from().toString(),
                window.lastDay().toString(),
                settings.version(),
                counts.listeners(),
                counts.plays(),
                counts.snapshots(),
                counts.days(),
                counts.meanDays(),
                counts.notEligible(),
                counts.unknownListeners(),
                counts.capped(),
                counts.duplicatesDropped(),
                counts.chosen(),
                counts.withheld(),
                countries(counts)));
    }

    private static SortedMap<String, Land> countries(RankCounts counts) {
        SortedMap<String, Land> countries = new TreeMap<>();
        counts.facts()
                .ifPresent(facts -> facts.countries().forEach((code, seen) -> countries.put(code, Land.of(seen))));
        return countries;
    }

    private record Document(
            String schema,
            String from,
            String to,
            String rankingVersion,
            long listeners,
            long plays,
            long snapshots,
            long days,
            double meanDays,
            long notEligible,
            long unknownListeners,
            long capped,
            long duplicatesDropped,
            Map<Category, Long> chosen,
            Map<WithheldCause, Long> withheld,
            SortedMap<String, Land> countries) {}

    private record Land(
            long listeners,
            long snapshots,
            long days,
            long notEligible,
            long capped,
            SortedMap<Category, CategoryFacts> categories) {

        static Land of(CountryFacts facts) {
            return new Land(
                    facts.listeners(),
                    facts.snapshots(),
                    facts.chosen(),
                    facts.notEligible(),
                    facts.capped(),
                    facts.categories());
        }
    }
}
