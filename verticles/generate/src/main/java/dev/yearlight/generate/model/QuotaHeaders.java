package dev.yearlight.generate.model;

import dev.yearlight.generation.Quota;
import dev.yearlight.generation.Quota.Allowance;
import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of its budgets: {@code x-ratelimit-remaining-requests} and its like, as OpenAI and those who follow
 * it write them, or {@code anthropic-ratelimit-requests-remaining}.
 */
final class QuotaHeaders {

    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

    /** Such as {@code 6m0s}, {@code 1.5s} or {@code 20ms}. */
    private static final Pattern SPAN =
            Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m(?!s))?(?:(\\d{1,6}(?:\\.\\d{1,9})?)s)?(?:(\\d{1,9})ms)?");

    private static final double MILLIS_PER_SECOND = 1_000;

    private QuotaHeaders() {}

    /** What is told; what is untold or makes no sense stays untold. */
    static Quota of(MultiMap headers, InstantSource clock) {
        Allowance requests = allowance(headers, "requests", clock);
        Allowance tokens = allowance(headers, "tokens", clock);
        return new Quota(requests, tokens);
    }

    private static Allowance allowance(MultiMap headers, String of, InstantSource clock) {
        String remaining = headers.get("x-ratelimit-remaining-" + of);
        if (remaining != null) {
            return new Allowance(
                    count(headers.get("x-ratelimit-limit-" + of)),
                    count(remaining),
                    span(headers.get("x-ratelimit-reset-" + of)).toNanos());
        }
        remaining = headers.get("anthropic-ratelimit-" + of + "-remaining");
        if (remaining == null) {
            return Allowance.UNTOLD;
        }
        return new Allowance(
                count(headers.get("anthropic-ratelimit-" + of + "-limit")),
                count(remaining),
                until(headers.get("anthropic-ratelimit-" + of + "-reset"), clock)
                        .toNanos());
    }

    private static long count(@Nullable String text) {
        return text != null && COUNT.matcher(text.strip()).matches() ? Long.parseLong(text.strip()) : -1;
    }

    private static Duration span(@Nullable String text) {
        if (text == null) {
            return Duration.ZERO;
        }
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            return Duration.ZERO;
        }
        return Duration.ofHours(whole(span.group(1)))
                .plusMinutes(whole(span.group(2)))
                .plusMillis((long) (part(span.group(3)) * MILLIS_PER_SECOND))
                .plusMillis(whole(span.group(4)));
    }

    private static long whole(@Nullable String number) {
        return number == null ? 0 : Long.parseLong(number);
    }

    private static double part(@Nullable String number) {
        return number == null ? 0 : Double.parseDouble(number);
    }

    private static Duration until(@Nullable String text, InstantSource clock) {
        if (text == null) {
            return Duration.ZERO;
        }
        try {
            Duration wait = Duration.between(clock.instant(), Instant.parse(text.strip()));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException | ArithmeticException noDate) {
            return Duration.ZERO;
        }
    }
}
