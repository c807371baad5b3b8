package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes listeners of rows; equal countries, zones and birthdays are one object, as there are few of them. */
final class ListenerRows {

    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Map<String, MonthDay> birthdays = new HashMap<>();

    /** Refuses an id, a country, a zone or a birthday that is none. */
    Listener listener(ListenerAsWritten row) {
        return new Listener(
                new ListenerId(Present.require(row.listener(), "listener")),
                countries.computeIfAbsent(Present.require(row.country(), "country"), Country::new),
                zones.computeIfAbsent(Present.require(row.zone(), "zone"), ZoneId::of),
                birthday(row.birthday()));
    }

    private @Nullable MonthDay birthday(@Nullable String written) {
        return written == null
                ? null
                : birthdays.computeIfAbsent(written, day -> MonthDay.parse(ListenerRow.NO_YEAR + day));
    }
}
