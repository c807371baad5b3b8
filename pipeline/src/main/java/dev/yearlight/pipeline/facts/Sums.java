package dev.yearlight.pipeline.facts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Adds maps key by key. */
final class Sums {

    private Sums() {}

    static <K, V> SortedMap<K, V> of(Map<K, V> one, Map<K, V> other, BinaryOperator<V> plus) {
        SortedMap<K, V> sum = new TreeMap<>(one);
        other.forEach((key, value) -> sum.merge(key, value, plus));
        return Collections.unmodifiableSortedMap(sum);
    }

    static <K extends Enum<K>> Map<K, Long> ofEnums(Class<K> type, Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sum = new EnumMap<>(type);
        sum.putAll(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return Collections.unmodifiableMap(sum);
    }
}
