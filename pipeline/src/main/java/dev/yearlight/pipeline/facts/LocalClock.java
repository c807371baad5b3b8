package dev.yearlight.pipeline.facts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** A zone's offset from UTC for instants that come roughly in order: looked up anew only where it changes. */
final class LocalClock {

    private static final long MILLIS = 1_000;

    private final ZoneRules rules;
    private long from;
    private long until;
    private long offsetMillis;

    LocalClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** Milliseconds east of UTC. */
    long offsetMillis(long instant) {
        if (instant < from || instant >= until) {
            lookUp(Instant.ofEpochMilli(instant));
        }
        return offsetMillis;
    }

    private void lookUp(Instant instant) {
        // Strictly before: a transition begins at its own instant.
        ZoneOffsetTransition before = rules.previousTransition(instant.plusMillis(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        from = before == null ? Long.MIN_VALUE : before.toEpochSecond() * MILLIS;
        until = after == null ? Long.MAX_VALUE : after.toEpochSecond() * MILLIS;
        offsetMillis = rules.getOffset(instant).getTotalSeconds() * MILLIS;
    }
}
