package dev.yearlight.ranking;

import dev.yearlight.domain.PlayKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names numbered from 0 in the order in which they appear; an artist and a show of one name are two. */
final class Names {

    private final Map<PlayKind, Map<String, Integer>> numbers = new EnumMap<>(PlayKind.class);
    private final List<String> names = new ArrayList<>();
    private final List<PlayKind> kinds = new ArrayList<>();

    int numberOf(PlayKind kind, String name) {
        Map<String, Integer> ofKind = numbers.computeIfAbsent(kind, any -> new HashMap<>());
        Integer known = ofKind.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        kinds.add(kind);
        return names.size() - 1;
    }

    String name(int number) {
        return names.get(number);
    }

    PlayKind kind(int number) {
        return kinds.get(number);
    }

    int count() {
        return names.size();
    }
}
