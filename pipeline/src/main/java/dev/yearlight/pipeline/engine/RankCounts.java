package dev.yearlight.pipeline.engine;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.facts.FactsTally;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.ranking.Candidate;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.Withheld;
import dev.yearlight.ranking.WithheldCause;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pass over plays came to.
 *
 * @param listeners who had plays
 * @param plays all that were read
 * @param snapshots listeners with at least one remarkable day: one snapshot each
 * @param days remarkable days of them all
 * @param unknownListeners listeners with plays that the listeners data set lacks; left out
 * @param notEligible listeners with too little music and too few podcasts
 * @param capped listeners whose plays were capped
 * @param chosen days by category
 * @param withheld categories without a story, by cause
 * @param facts the same and more by country; empty where nothing was read
 */
public record RankCounts(
        long listeners,
        long plays,
        long snapshots,
        long days,
        long unknownListeners,
        long notEligible,
        long capped,
        Map<Category, Long> chosen,
        Map<WithheldCause, Long> withheld,
        Optional<RunFacts> facts) {

    /** Nothing was read yet. */
    public static final RankCounts NONE = new RankCounts(0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Optional.empty());

    /** Copies the maps, in the order of their enums. */
    public RankCounts {
        chosen = sum(Category.class, chosen, Map.of());
        withheld = sum(WithheldCause.class, withheld, Map.of());
    }

    /** Both together. */
    public RankCounts plus(RankCounts other) {
        return new RankCounts(
                listeners + other.listeners,
                plays + other.plays,
                snapshots + other.snapshots,
                days + other.days,
                unknownListeners + other.unknownListeners,
                notEligible + other.notEligible,
                capped + other.capped,
                sum(Category.class, chosen, other.chosen),
                sum(WithheldCause.class, withheld, other.withheld),
                facts.map(mine -> other.facts.map(mine::plus).orElse(mine)).or(other::facts));
    }

    /** The same after so many more plays were dropped as duplicates. */
    public RankCounts withDuplicatesDropped(long more) {
        return new RankCounts(
                listeners,
                plays,
                snapshots,
                days,
                unknownListeners,
                notEligible,
                capped,
                chosen,
                withheld,
                facts.map(seen -> seen.withDuplicatesDropped(more)));
    }

    /** Remarkable days of each listener who has any. */
    public double meanDays() {
        return snapshots == 0 ? 0 : (double) days / snapshots;
    }

    private static <K extends Enum<K>> Map<K, Long> sum(Class<K> type, Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sum = new EnumMap<>(type);
        sum.putAll(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return Collections.unmodifiableMap(sum);
    }

    /** Adds up listener by listener. */
    static final class Tally {

        private final Map<Category, Long> chosen = new EnumMap<>(Category.class);
        private final Map<WithheldCause, Long> withheld = new EnumMap<>(WithheldCause.class);
        private final FactsTally facts;
        private long listeners;
        private long plays;
        private long snapshots;
        private long days;
        private long unknownListeners;
        private long notEligible;
        private long capped;

        Tally(Ranking ranking, Window window) {
            this.facts = new FactsTally(ranking, window);
        }

        void read(int playsOfListener) {
            listeners++;
            plays += playsOfListener;
        }

        void unknownListener() {
            unknownListeners++;
            facts.unknownListener();
        }

        void ranked(Listener listener, List<Play> history, RankedYear year) {
            facts.ranked(listener, history, year);
            for (Candidate candidate : year.chosen()) {
                chosen.merge(candidate.category(), 1L, Long::sum);
            }
            for (Withheld category : year.withheld()) {
                withheld.merge(category.cause(), 1L, Long::sum);
            }
            days += year.chosen().size();
            snapshots += year.chosen().isEmpty() ? 0 : 1;
            notEligible += year.notes().musicEligible() || year.notes().podcastsEligible() ? 0 : 1;
            capped += year.notes().caps().any() ? 1 : 0;
        }

        RankCounts counts() {
            return new RankCounts(
                    listeners,
                    plays,
                    snapshots,
                    days,
                    unknownListeners,
                    notEligible,
                    capped,
                    chosen,
                    withheld,
                    Optional.of(facts.facts()));
        }
    }
}
