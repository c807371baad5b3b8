package dev.yearlight.repair.reconcile;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.repair.parked.Parked;
import dev.yearlight.repair.parked.ParkedTopic;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what became of a run's days, by cause and category; remembers the parked ones alone. */
public final class RunBalance {

    private static final String NO_RECORD = "no record on the topic";

    private final Map<Cause, Map<Category, Long>> counts = new EnumMap<>(Cause.class);
    private final Set<ExpectedDay> parked = new HashSet<>();

    /** Counts one more. */
    public void add(Finding finding) {
        counts.computeIfAbsent(finding.cause(), cause -> new EnumMap<>(Category.class))
                .merge(finding.day().category(), 1L, Long::sum);
        if (finding.cause() == Cause.PARKED) {
            parked.add(finding.day());
        }
    }

    /** How many days came to this. */
    public long count(Cause cause) {
        return byCategory(cause).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same by category. */
    public Map<Category, Long> byCategory(Cause cause) {
        return counts.getOrDefault(cause, Map.of());
    }

    /** Days that the manifest asks for. */
    public long expected() {
        return counts.keySet().stream()
                .filter(cause -> cause != Cause.UNEXPECTED)
                .mapToLong(this::count)
                .sum();
    }

    /** Whether everything is as it should be. */
    public boolean asExpected() {
        return counts.keySet().stream().allMatch(Cause::asExpected);
    }

    /** Why the parked days were parked, by what the topic tells last; blocks. */
    public SortedMap<String, Long> parkedReasons(ParkedTopic topic) {
        Map<ExpectedDay, String> reasons = new HashMap<>();
        if (!parked.isEmpty()) {
            topic.forEach(raw -> {
                if (Parked.of(raw) instanceof Parked.Day day && parked.contains(day.day())) {
                    reasons.put(day.day(), day.cause().reason());
                }
            });
        }
        SortedMap<String, Long> tally = new TreeMap<>();
        parked.forEach(day -> tally.merge(reasons.getOrDefault(day, NO_RECORD), 1L, Long::sum));
        return tally;
    }
}
