package dev.yearlight.bench;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of what rounds came to. */
public final class Medians {

    private Medians() {}

    /** The middle one, or the mean of the two in the middle. */
    public static <T> double of(Collection<T> rounds, ToDoubleFunction<T> figure) {
        List<Double> sorted =
                rounds.stream().mapToDouble(figure).sorted().boxed().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The highest; 0 of none. */
    public static <T> double highest(Collection<T> rounds, ToDoubleFunction<T> figure) {
        return rounds.stream().mapToDouble(figure).max().orElse(0);
    }
}
