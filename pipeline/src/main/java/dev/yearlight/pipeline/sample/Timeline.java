package dev.yearlight.pipeline.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What one listener heard, by the local date of the start, in order and without overlap. */
final class Timeline {

    private final ZoneId zone;
    private final NavigableMap<LocalDate, List<Heard>> days = new TreeMap<>();

    Timeline(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate dateOf(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    long startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** Adds a play that starts after all others. */
    void add(Heard heard) {
        days.computeIfAbsent(dateOf(heard.startMillis()), date -> new ArrayList<>())
                .add(heard);
    }

    /** The day's plays; empty where there were none. */
    List<Heard> on(LocalDate date) {
        return List.copyOf(days.getOrDefault(date, List.of()));
    }

    /** Puts other plays in the place of a day's. */
    void replace(LocalDate date, List<Heard> plays) {
        if (plays.isEmpty()) {
            days.remove(date);
        } else {
            days.put(date, new ArrayList<>(plays));
        }
    }

    void dropLast(LocalDate date) {
        List<Heard> day = on(date);
        replace(date, day.subList(0, day.size() - 1));
    }

    /** When the last play before the date ended, which may lie within the date; the start of time where there is none. */
    long endBefore(LocalDate date) {
        Map.Entry<LocalDate, List<Heard>> earlier = days.lowerEntry(date);
        return earlier == null ? Long.MIN_VALUE : earlier.getValue().getLast().endMillis();
    }

    /** Days with plays, in order. */
    NavigableMap<LocalDate, List<Heard>> days() {
        return days;
    }

    boolean isEmpty() {
        return days.isEmpty();
    }
}
