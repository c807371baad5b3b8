package dev.yearlight.pipeline.check;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.pipeline.data.ListenerAsWritten;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rows of the listeners data set hold: ids, countries, zones and birthdays. */
final class ListenerValues {

    private static final String REFUSED = "rank refuses the row";

    /** How many different zones are remembered; there are some 600. */
    private static final int MOST_ZONES = 2_000;

    /** ISO 3166-1, Kosovo as everybody writes it, and unknown. */
    private static final Set<String> COUNTRIES = Stream.concat(
                    Arrays.stream(Locale.getISOCountries()), Stream.of("XK", Country.UNKNOWN.code()))
            .collect(Collectors.toUnmodifiableSet());

    private final Tally nulls = new Tally(
            Section.LISTENERS, "null-listener-values", Severity.BROKEN, "nulls where a value must be", REFUSED);
    private final Tally ids = new Tally(
            Section.LISTENERS,
            "malformed-listener-ids",
            Severity.BROKEN,
            "ids that are not 1 to 128 letters, digits and . _ : -",
            REFUSED);
    private final Tally zones = new Tally(
            Section.LISTENERS,
            "unknown-zones",
            Severity.BROKEN,
            "zones that this Java does not know",
            "rank refuses the row: a day is a local date");
    private final Tally offsets = new Tally(
            Section.LISTENERS,
            "fixed-offsets",
            Severity.ODD,
            "zones that are offsets, such as +02:00",
            "rank takes them, without summer time; name a place");
    private final Tally malformed = new Tally(
            Section.LISTENERS, "malformed-countries", Severity.BROKEN, "countries that are not two capitals", REFUSED);
    private final Tally countries = new Tally(
            Section.LISTENERS,
            "unknown-countries",
            Severity.ODD,
            "countries that ISO 3166-1 does not know",
            "stories are spelled as by default");
    private final Tally birthdays = new Tally(
            Section.LISTENERS, "malformed-birthdays", Severity.BROKEN, "birthdays that are not MM-DD", REFUSED);
    private final Map<String, ZoneKind> known = new HashMap<>();

    /** Looks at a row; its listener, where it names one. */
    @Nullable
    ListenerId see(ListenerAsWritten row, Spot spot) {
        zone(row.zone(), spot);
        country(row.country(), spot);
        birthday(row.birthday(), spot);
        if (row.listener() == null) {
            nulls.add(named(spot, "listener"));
            return null;
        }
        try {
            return new ListenerId(row.listener());
        } catch (IllegalArgumentException none) {
            ids.add(spot);
            return null;
        }
    }

    private void zone(@Nullable String zone, Spot spot) {
        if (zone == null) {
            nulls.add(named(spot, "zone"));
            return;
        }
        switch (kind(zone)) {
            case PLACE -> {}
            case OFFSET -> offsets.add(spot);
            case UNKNOWN -> zones.add(spot);
        }
    }

    private ZoneKind kind(String zone) {
        ZoneKind kind = known.get(zone);
        if (kind == null) {
            kind = ZoneKind.of(zone);
            if (known.size() < MOST_ZONES) {
                known.put(zone, kind);
            }
        }
        return kind;
    }

    private void country(@Nullable String country, Spot spot) {
        if (country == null) {
            nulls.add(named(spot, "country"));
        } else if (!isTwoCapitals(country)) {
            malformed.add(spot);
        } else if (!COUNTRIES.contains(country)) {
            countries.add(spot);
        }
    }

    private static boolean isTwoCapitals(String country) {
        try {
            return new Country(country).code().equals(country);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private void birthday(@Nullable String birthday, Spot spot) {
        if (birthday != null && !isMonthDay(birthday)) {
            birthdays.add(spot);
        }
    }

    private static boolean isMonthDay(String birthday) {
        try {
            return MonthDay.parse("--" + birthday).isValidYear(2000);
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static Spot named(Spot spot, String column) {
        return new Spot(spot.file(), spot.row(), column);
    }

    List<Line> lines() {
        return List.of(
                Line.figure(
                        Section.LISTENERS,
                        "zones",
                        known.values().stream()
                                .filter(kind -> kind != ZoneKind.UNKNOWN)
                                .count(),
                        "different zones"),
                nulls.line(),
                ids.line(),
                zones.line(),
                offsets.line(),
                malformed.line(),
                countries.line(),
                birthdays.line());
    }

    private enum ZoneKind {
        PLACE,
        OFFSET,
        UNKNOWN;

        static ZoneKind of(String name) {
            try {
                ZoneId zone = ZoneId.of(name);
                boolean offset = zone instanceof ZoneOffset
                        || !ZoneId.getAvailableZoneIds().contains(name);
                return offset ? OFFSET : PLACE;
            } catch (DateTimeException unknown) {
                return UNKNOWN;
            }
        }
    }
}
