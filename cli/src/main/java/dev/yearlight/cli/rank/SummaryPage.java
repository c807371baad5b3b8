package dev.yearlight.cli.rank;

import dev.yearlight.cli.page.SelfContainedPage;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.facts.CategoryFacts;
import dev.yearlight.pipeline.facts.CountryFacts;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.fault.DataFaults;
import dev.yearlight.pipeline.fault.Verdict;
import dev.yearlight.ranking.WithheldCause;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A ranked data set as a page: categories, countries, what was withheld and why, faults, who was left out. */
public final class SummaryPage {

    private static final int CAUSES = 3;

    private final SelfContainedPage page = new SelfContainedPage(SummaryPage.class, "summary");

    /** One figure of the run. */
    public record Total(String name, String value) {}

    /** One category, in all or in one country. */
    public record Row(String category, String candidates, String chosen, String withheld, String causes) {}

    /** One country, with its categories. */
    public record Land(
            String code,
            String listeners,
            String plays,
            String snapshots,
            String days,
            String notEligible,
            String capped,
            List<Row> rows) {}

    /** What one detector says. */
    public record Seen(String detector, String verdict, String what) {}

    /** The page. */
    public String of(RankedDataSet ranked) {
        RankCounts counts = ranked.counts();
        List<Verdict.Found> found = DataFaults.found(ranked.verdicts());
        return page.instance()
                .data("window", counts.facts().map(SummaryPage::window).orElse("no plays"))
                .data("version", counts.facts().map(SummaryPage::version).orElse(""))
                .data("numbers", numbers(counts))
                .data("found", found)
                .data("faults", found.size())
                .data("seen", ranked.verdicts().stream().map(SummaryPage::seen).toList())
                .data(
                        "rows",
                        counts.facts().map(facts -> rows(facts.everywhere())).orElse(List.of()))
                .data("countries", counts.facts().map(SummaryPage::countries).orElse(List.of()))
                .render();
    }

    private static String window(RunFacts facts) {
        return facts.window().from() + " to " + facts.window().lastDay();
    }

    private static String version(RunFacts facts) {
        return "ranking " + facts.rankingVersion() + ", time-zone data " + facts.zoneDataVersion();
    }

    private static List<Total> numbers(RankCounts counts) {
        return List.of(
                new Total("listeners with plays", number(counts.listeners())),
                new Total("plays", number(counts.plays())),
                new Total("snapshots", number(counts.snapshots())),
                new Total("remarkable days", number(counts.days())),
                new Total("days each", String.format(Locale.ROOT, "%.2f", counts.meanDays())),
                new Total("with too little listening", number(counts.notEligible())),
                new Total("capped", number(counts.capped())),
                new Total("missing in the listeners data set", number(counts.unknownListeners())),
                new Total("duplicates dropped", number(counts.duplicatesDropped())));
    }

    private static Seen seen(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clean clean -> new Seen(clean.detector(), "clean", clean.what());
            case Verdict.Found found -> new Seen(found.detector(), "found", found.what());
            case Verdict.NotJudged not -> new Seen(not.detector(), "not judged", not.what());
        };
    }

    private static List<Land> countries(RunFacts facts) {
        return facts.countries().entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, CountryFacts> country) ->
                        -country.getValue().listeners()))
                .map(country -> land(country.getKey(), country.getValue()))
                .toList();
    }

    private static Land land(String code, CountryFacts facts) {
        return new Land(
                code,
                number(facts.listeners()),
                number(facts.playsInAll()),
                number(facts.snapshots()),
                number(facts.chosen()),
                number(facts.notEligible()),
                number(facts.capped()),
                rows(facts));
    }

    private static List<Row> rows(CountryFacts facts) {
        return facts.categories().entrySet().stream()
                .map(category -> row(category.getKey().displayName(), category.getValue()))
                .toList();
    }

    private static Row row(String category, CategoryFacts facts) {
        return new Row(
                category,
                number(facts.candidates()),
                number(facts.chosen()),
                number(facts.withheldInAll()),
                facts.withheld().entrySet().stream()
                        .sorted(Map.Entry.<WithheldCause, Long>comparingByValue()
                                .reversed())
                        .limit(CAUSES)
                        .map(cause -> CauseText.of(cause.getKey()) + " (" + number(cause.getValue()) + ")")
                        .collect(Collectors.joining(", ")));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
