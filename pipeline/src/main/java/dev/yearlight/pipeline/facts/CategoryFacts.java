package dev.yearlight.pipeline.facts;

import dev.yearlight.ranking.WithheldCause;
import java.util.Map;

/**
 * What became of one category.
 *
 * @param candidates listeners who had a true best day of it
 * @param chosen listeners for whom that day is told
 * @param withheld listeners without a story of it, by cause
 */
public record CategoryFacts(long candidates, long chosen, Map<WithheldCause, Long> withheld) {

    /** Nobody was ranked. */
    public static final CategoryFacts NONE = new CategoryFacts(0, 0, Map.of());

    /** Copies the map, in the order of the causes. */
    public CategoryFacts {
        withheld = Sums.ofEnums(WithheldCause.class, withheld, Map.of());
    }

    /** Listeners without a story of it. */
    public long withheldInAll() {
        return withheld.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Both together. */
    public CategoryFacts plus(CategoryFacts other) {
        return new CategoryFacts(
                candidates + other.candidates,
                chosen + other.chosen,
                Sums.ofEnums(WithheldCause.class, withheld, other.withheld));
    }
}
