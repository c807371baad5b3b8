package dev.yearlight.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDaysTest {

    private static final long FIRST = Instant.parse("2005-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("2031-01-01T00:00:00Z").toEpochMilli();
    private static final int MINUTES_PER_HOUR = 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Etc/GMT+12",
                "Pacific/Pago_Pago",
                "America/St_Johns",
                "America/New_York",
                "America/Sao_Paulo",
                "UTC",
                "Europe/Berlin",
                "Africa/Casablanca",
                "Asia/Tehran",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "Pacific/Chatham",
                "Pacific/Apia",
                "Pacific/Kiritimati",
                "+14:00",
                "-12:00"
            })
    void agreeWithTheLibraryAtAnyInstantOfAnyZone(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDays days = LocalDays.between(zone, FIRST, LAST);
        SplittableRandom random = new SplittableRandom(name.hashCode());

        for (int i = 0; i < 20_000; i++) {
            assertAgreement(days, zone, random.nextLong(FIRST, LAST));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "Europe/Berlin",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "Pacific/Chatham",
                "Africa/Casablanca",
                "Asia/Tehran",
                "America/Sao_Paulo"
            })
    void agreeWithTheLibraryAroundEveryGapAndOverlap(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDays days = LocalDays.between(zone, FIRST, LAST);
        Instant change = Instant.ofEpochMilli(FIRST);
        int changes = 0;

        while (zone.getRules().nextTransition(change) != null) {
            change = zone.getRules().nextTransition(change).getInstant();
            if (change.toEpochMilli() > LAST) {
                break;
            }
            changes++;
            for (long around : new long[] {-86_400_000, -3_600_000, -60_000, -1, 0, 1, 60_000, 3_600_000, 86_400_000}) {
                assertAgreement(days, zone, Math.clamp(change.toEpochMilli() + around, FIRST, LAST));
            }
        }

        assertThat(changes).isPositive();
    }

    @Test
    void aDateThatAZoneSkippedHasNoInstant() {
        LocalDays days = LocalDays.between(ZoneId.of("Pacific/Apia"), FIRST, LAST);
        long midnight = LocalDateTime.of(2011, 12, 29, 23, 59)
                .toInstant(ZoneOffset.ofHours(-10))
                .toEpochMilli();

        assertThat(LocalDate.ofEpochDay(days.epochDay(midnight))).isEqualTo("2011-12-29");
        assertThat(LocalDate.ofEpochDay(days.epochDay(midnight + 60_000))).isEqualTo("2011-12-31");
    }

    @Test
    void timesBeforeTheEpochHaveTheirDatesToo() {
        ZoneId zone = ZoneId.of("America/New_York");
        long moonLanding = Instant.parse("1969-07-20T20:17:40Z").toEpochMilli();

        assertAgreement(LocalDays.between(zone, moonLanding, LAST), zone, moonLanding);
    }

    private static void assertAgreement(LocalDays days, ZoneId zone, long millis) {
        ZonedDateTime expected = Instant.ofEpochMilli(millis).atZone(zone);
        assertThat(days.epochDay(millis))
                .as("date of %s", expected)
                .isEqualTo(expected.toLocalDate().toEpochDay());
        assertThat(days.minuteOfDay(millis))
                .as("time of %s", expected)
                .isEqualTo(expected.getHour() * MINUTES_PER_HOUR + expected.getMinute());
    }
}
