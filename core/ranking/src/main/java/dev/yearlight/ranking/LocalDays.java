package dev.yearlight.ranking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The local calendar and clock of a zone over a span of time, for one array lookup an instant. */
final class LocalDays {

    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final long MILLIS_PER_MINUTE = 60_000;

    /** When the next offset begins, ascending. */
    private final long[] changes;

    /** Milliseconds east of UTC: before the first change, then from each change on. */
    private final long[] offsets;

    private LocalDays(long[] changes, long[] offsets) {
        this.changes = changes;
        this.offsets = offsets;
    }

    /** The zone's days from the first to the last instant, in milliseconds since the epoch; wrong outside of these. */
    static LocalDays between(ZoneId zone, long firstMillis, long lastMillis) {
        ZoneRules rules = zone.getRules();
        Instant first = Instant.ofEpochMilli(firstMillis);
        Instant last = Instant.ofEpochMilli(lastMillis);
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(first);
        while (next != null && !next.getInstant().isAfter(last)) {
            transitions.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        long[] changes = new long[transitions.size()];
        long[] offsets = new long[transitions.size() + 1];
        offsets[0] = rules.getOffset(first).getTotalSeconds() * 1_000L;
        for (int i = 0; i < changes.length; i++) {
            changes[i] = transitions.get(i).toEpochSecond() * 1_000L;
            offsets[i + 1] = transitions.get(i).getOffsetAfter().getTotalSeconds() * 1_000L;
        }
        return new LocalDays(changes, offsets);
    }

    /** The local date of an instant, in days since 1970-01-01. */
    long epochDay(long millis) {
        return Math.floorDiv(local(millis), MILLIS_PER_DAY);
    }

    /** The local time of an instant, in whole minutes since midnight as the clock shows them. */
    int minuteOfDay(long millis) {
        return (int) (Math.floorMod(local(millis), MILLIS_PER_DAY) / MILLIS_PER_MINUTE);
    }

    private long local(long millis) {
        int place = Arrays.binarySearch(changes, millis);
        return millis + offsets[place < 0 ? -place - 1 : place + 1];
    }
}
