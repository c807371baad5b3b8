package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Listener;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedCollection;

/** Lays chosen things into one local day, in place of what was there. */
final class Composer {

    private static final long BREAK_EVERY = Duration.ofMinutes(100).toMillis();
    private static final long MINUTE = 60_000;
    private static final long EARLIEST = 7 * 60 * MINUTE;
    private static final long MIDNIGHT_MARGIN = 12 * MINUTE;
    private static final int FAR_FROM_UTC_SECONDS = 4 * 3600;

    private final Dice dice;
    private final Timeline timeline;

    Composer(Dice dice, Timeline timeline) {
        this.dice = dice;
        this.timeline = timeline;
    }

    /** Whether a session at the edge of the listener's day falls on another UTC date. */
    static boolean farFromUtc(Listener listener, LocalDate date) {
        return Math.abs(offsetSeconds(listener, date)) >= FAR_FROM_UTC_SECONDS;
    }

    /** Items in chance order, again from the start where they run out, up to that many minutes. */
    <T extends Playable> List<T> fill(SequencedCollection<T> items, double minutes) {
        List<T> order = shuffled(items);
        List<T> filled = new ArrayList<>();
        double left = minutes * MINUTE;
        for (int i = 0; left > 0; i++) {
            T item = order.get(i % order.size());
            filled.add(item);
            left -= item.lengthMillis();
        }
        return filled;
    }

    <T> List<T> shuffled(SequencedCollection<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, dice.below(i + 1));
        }
        return shuffled;
    }

    /** Replaces the day by these, each played whole, with breaks; what the day has no room for is left out. */
    void lay(LocalDate date, List<? extends Playable> items, boolean nearMidnight, Listener listener) {
        long length = lengthOf(items);
        long dayStart = timeline.startOf(date);
        long dayEnd = timeline.startOf(date.plusDays(1)) - MINUTE;
        long cursor = Math.max(
                start(dayStart, dayEnd, length, nearMidnight, offsetSeconds(listener, date)),
                timeline.endBefore(date) + MINUTE);
        List<Heard> day = new ArrayList<>();
        long sinceBreak = 0;
        for (Playable item : items) {
            if (cursor + item.lengthMillis() > dayEnd) {
                break;
            }
            day.add(new Heard(cursor, item.lengthMillis(), item, false));
            long gap = dice.between(300, 2_500) + (sinceBreak > BREAK_EVERY ? 7 * MINUTE : 0);
            sinceBreak = sinceBreak > BREAK_EVERY ? 0 : sinceBreak + item.lengthMillis();
            cursor += item.lengthMillis() + gap;
        }
        timeline.replace(date, day);
    }

    private long start(long dayStart, long dayEnd, long length, boolean nearMidnight, int offsetSeconds) {
        long latest = Math.max(dayStart + MIDNIGHT_MARGIN, dayEnd - MIDNIGHT_MARGIN - length);
        if (nearMidnight) {
            return offsetSeconds > 0 ? dayStart + MIDNIGHT_MARGIN : latest;
        }
        long wanted = dayStart + EARLIEST + dice.between(0, 11 * 60) * MINUTE;
        return Math.min(wanted, latest);
    }

    private static long lengthOf(List<? extends Playable> items) {
        long played = items.stream().mapToLong(Playable::lengthMillis).sum();
        return played + items.size() * 2_000L + played / BREAK_EVERY * 8 * MINUTE;
    }

    private static int offsetSeconds(Listener listener, LocalDate date) {
        Instant noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return listener.zone().getRules().getOffset(noon).getTotalSeconds();
    }
}
