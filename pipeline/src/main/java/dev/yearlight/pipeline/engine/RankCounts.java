package dev.yearlight.pipeline.engine;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.facts.CountryFacts;
import dev.yearlight.pipeline.facts.FactsTally;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.WithheldCause;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What a pass over plays came to.
 *
 * @param listeners who had plays
 * @param plays all that were read
 * @param facts all else, by country; empty where nothing was read
 */
public record RankCounts(long listeners, long plays, Optional<RunFacts> facts) {

    /** Nothing was read yet. */
    public static final RankCounts NONE = new RankCounts(0, 0, Optional.empty());

    /** Both together. */
    public RankCounts plus(RankCounts other) {
        return new RankCounts(
                listeners + other.listeners,
                plays + other.plays,
                facts.map(mine -> other.facts.map(mine::plus).orElse(mine)).or(other::facts));
    }

    /** The same after so many more plays were dropped as duplicates. */
    public RankCounts withDuplicatesDropped(long more) {
        return new RankCounts(listeners, plays, facts.map(seen -> seen.withDuplicatesDropped(more)));
    }

    /** Listeners with at least one remarkable day: one snapshot each. */
    public long snapshots() {
        return sum(CountryFacts::snapshots);
    }

    /** Remarkable days of them all. */
    public long days() {
        return sum(CountryFacts::chosen);
    }

    /** Listeners with plays that the listeners data set lacks; left out. */
    public long unknownListeners() {
        return facts.map(RunFacts::unknownListeners).orElse(0L);
    }

    /** Listeners with too little music and too few podcasts. */
    public long notEligible() {
        return sum(CountryFacts::notEligible);
    }

    /** Plays that were there again; each counts once. */
    public long duplicatesDropped() {
        return facts.map(RunFacts::duplicatesDropped).orElse(0L);
    }

    /** Listeners whose plays were capped. */
    public long capped() {
        return sum(CountryFacts::capped);
    }

    /** Days by category, in its order; categories without any are missing. */
    public Map<Category, Long> chosen() {
        Map<Category, Long> days = new EnumMap<>(Category.class);
        countries()
                .flatMap(country -> country.categories().entrySet().stream())
                .filter(category -> category.getValue().chosen() > 0)
                .forEach(category ->
                        days.merge(category.getKey(), category.getValue().chosen(), Long::sum));
        return days;
    }

    /** Categories without a story, by cause, in its order. */
    public Map<WithheldCause, Long> withheld() {
        Map<WithheldCause, Long> causes = new EnumMap<>(WithheldCause.class);
        countries()
                .flatMap(country -> country.categories().values().stream())
                .forEach(category ->
                        category.withheld().forEach((cause, times) -> causes.merge(cause, times, Long::sum)));
        return causes;
    }

    /** Remarkable days of each listener who has any. */
    public double meanDays() {
        long snapshots = snapshots();
        return snapshots == 0 ? 0 : (double) days() / snapshots;
    }

    private long sum(ToLongFunction<CountryFacts> figure) {
        return countries().mapToLong(figure).sum();
    }

    private Stream<CountryFacts> countries() {
        return facts.stream().flatMap(seen -> seen.countries().values().stream());
    }

    /** Adds up listener by listener. */
    static final class Tally {

        private final FactsTally facts;
        private long listeners;
        private long plays;

        Tally(Ranking ranking, Window window) {
            this.facts = new FactsTally(ranking, window);
        }

        void read(int playsOfListener) {
            listeners++;
            plays += playsOfListener;
        }

        void unknownListener() {
            facts.unknownListener();
        }

        void ranked(Listener listener, List<Play> history, RankedYear year) {
            facts.ranked(listener, history, year);
        }

        RankCounts counts() {
            return new RankCounts(listeners, plays, Optional.of(facts.facts()));
        }
    }
}
