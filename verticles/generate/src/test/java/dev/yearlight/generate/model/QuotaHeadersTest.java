package dev.yearlight.generate.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.generation.Quota;
import dev.yearlight.generation.Quota.Allowance;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaHeadersTest {

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @Test
    void withoutHeadersNothingIsTold() {
        assertThat(read()).isEqualTo(Quota.UNTOLD);
    }

    @ParameterizedTest
    @CsvSource({"6m0s, 360000", "1s, 1000", "1.5s, 1500", "20ms, 20", "1h2m3s, 3723000", "soon, 0", "'', 0"})
    void requestsAndTheTimeUntilTheyAreWhole(String reset, long millis) {
        headers.add("X-RateLimit-Limit-Requests", "60")
                .add("x-ratelimit-remaining-requests", "59")
                .add("x-ratelimit-reset-requests", reset);

        assertThat(read())
                .isEqualTo(new Quota(
                        new Allowance(60, 59, Duration.ofMillis(millis).toNanos()), Allowance.UNTOLD));
    }

    @Test
    void theOtherSpellingTellsDates() {
        headers.add("anthropic-ratelimit-tokens-limit", "80000")
                .add("anthropic-ratelimit-tokens-remaining", "0")
                .add("anthropic-ratelimit-tokens-reset", "1970-01-01T00:00:30Z");

        assertThat(read())
                .isEqualTo(new Quota(
                        Allowance.UNTOLD,
                        new Allowance(80_000, 0, Duration.ofSeconds(30).toNanos())));
    }

    @ParameterizedTest
    @CsvSource({"many", "-1", "1e9", "99999999999999999999"})
    void whatIsNoCountStaysUntold(String remaining) {
        headers.add("x-ratelimit-remaining-requests", remaining);

        assertThat(read().requests().remaining()).isNegative();
    }

    private Quota read() {
        return QuotaHeaders.of(headers, InstantSource.fixed(Instant.EPOCH));
    }
}
