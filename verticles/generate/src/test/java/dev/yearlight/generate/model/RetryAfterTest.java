package dev.yearlight.generate.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2025-12-03T12:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "1, PT1S",
        "' 20 ', PT20S",
        "0.5, PT0.5S",
        "1.25, PT1.25S",
        "999999999, PT999999999S",
        "'Wed, 03 Dec 2025 12:00:30 GMT', PT30S",
        "'Wed, 03 Dec 2025 11:59:00 GMT', PT0S"
    })
    void secondsFractionsAndDatesAreUnderstood(String value, Duration wait) {
        assertThat(of("Retry-After", value)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "NaN", "Infinity", "1e9", "99999999999999999999", "0x10", "2025-12-03"})
    void whatMakesNoSenseIsNoWait(String value) {
        assertThat(of("Retry-After", value)).isEmpty();
    }

    @Test
    void absentIsNoWait() {
        assertThat(RetryAfter.of(MultiMap.caseInsensitiveMultiMap(), NOON)).isEmpty();
    }

    @Test
    void millisecondsAreStrongerBecauseTheyAreFiner() {
        MultiMap both =
                MultiMap.caseInsensitiveMultiMap().add("retry-after-ms", "150").add("Retry-After", "1");

        assertThat(RetryAfter.of(both, NOON)).contains(Duration.ofMillis(150));
    }

    @Test
    void brokenMillisecondsLeaveTheSeconds() {
        MultiMap both =
                MultiMap.caseInsensitiveMultiMap().add("retry-after-ms", "soon").add("Retry-After", "1");

        assertThat(RetryAfter.of(both, NOON)).contains(Duration.ofSeconds(1));
    }

    private static Optional<Duration> of(String header, String value) {
        return RetryAfter.of(MultiMap.caseInsensitiveMultiMap().add(header, value), NOON);
    }
}
