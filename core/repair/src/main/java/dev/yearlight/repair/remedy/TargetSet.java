package dev.yearlight.repair.remedy;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ListenerId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The exact reports that a remediation is about, each once, by listener and day.
 *
 * @param targets in order
 */
public record TargetSet(List<Target> targets) {

    /** Sorts them; refuses one day twice. */
    public TargetSet {
        targets = targets.stream().sorted().toList();
        for (int i = 1; i < targets.size(); i++) {
            if (targets.get(i - 1).compareTo(targets.get(i)) == 0) {
                throw new IllegalArgumentException(
                        "the day " + targets.get(i).day() + " of one listener is in the set twice");
            }
        }
    }

    /** The set of these; equal ones count once. */
    public static TargetSet of(Collection<Target> targets) {
        return new TargetSet(targets.stream().distinct().toList());
    }

    /** Equal only for the same reports at the same attempts and epochs. */
    public String hash() {
        String lines = targets.stream()
                .map(target -> "%s,%s,%d,%s\n"
                        .formatted(target.listener().value(), target.day(), target.epoch(), target.attempt()))
                .collect(Collectors.joining());
        return Sha256.hex(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** How many reports. */
    public int size() {
        return targets.size();
    }

    /** How many of each category. */
    public Map<Category, Long> categories() {
        return targets.stream()
                .collect(Collectors.groupingBy(
                        Target::category, () -> new EnumMap<>(Category.class), Collectors.counting()));
    }

    /** The reports of each listener, in calendar order. */
    public SortedMap<ListenerId, List<Target>> byListener() {
        return targets.stream()
                .collect(Collectors.groupingBy(Target::listener, TreeMap::new, Collectors.toUnmodifiableList()));
    }

    /** The attempts of some of them. */
    static Set<AttemptId> attempts(Collection<Target> targets) {
        return targets.stream().map(Target::attempt).collect(Collectors.toSet());
    }
}
