package dev.yearlight.domain;

import java.time.MonthDay;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who listens, and where.
 *
 * @param zone the zone whose local dates are the listener's days
 * @param birthday null where unknown
 */
public record Listener(
        ListenerId id,
        Country country,
        ZoneId zone,
        @Nullable MonthDay birthday) {}
