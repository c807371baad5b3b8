package dev.yearlight.serve.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.yearlight.serve.http.LimitConfig.Rate;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An allowance of requests for each of many keys, shared by all event loops. It is the generic cell rate algorithm: of
 * each key one number is kept, the time at which its allowance will be full again. A key that is forgotten because
 * there are too many starts with a full allowance.
 */
final class RateLimit<K> {

    private static final long SECOND = 1_000_000_000;

    private final Cache<K, AtomicLong> fullAgainAt;
    private final long perRequest;
    private final long tolerance;

    RateLimit(Rate rate, int keys) {
        this.fullAgainAt =
                Caffeine.newBuilder().maximumSize(keys).executor(Runnable::run).build();
        this.perRequest = Math.max(1, SECOND / rate.perSecond());
        this.tolerance = perRequest * rate.burst();
    }

    /**
     * Takes one request from the key's allowance.
     *
     * @param now of one steady clock, in nanoseconds
     * @return 0 where there was one; else the seconds until there will be
     */
    int take(K key, long now) {
        AtomicLong full = fullAgainAt.get(key, absent -> new AtomicLong(now));
        while (true) {
            long seen = full.get();
            long next = (seen - now > 0 ? seen : now) + perRequest;
            if (next - now > tolerance) {
                return seconds(next - now - tolerance);
            }
            if (full.compareAndSet(seen, next)) {
                return 0;
            }
        }
    }

    /** As {@link #take}, but takes nothing. */
    int peek(K key, long now) {
        AtomicLong full = fullAgainAt.getIfPresent(key);
        if (full == null) {
            return 0;
        }
        long missing = full.get() + perRequest - now - tolerance;
        return missing > 0 ? seconds(missing) : 0;
    }

    private static int seconds(long nanos) {
        return (int) Math.ceilDiv(nanos, SECOND);
    }
}
