package dev.yearlight.serve.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.yearlight.serve.token.Verification.Verified;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Tokens that were good, so that each is verified once; as many as configured, and none beyond its end. */
final class TokenCache {

    private final Cache<TokenHash, Remembered> remembered;

    TokenCache(int entries, InstantSource clock) {
        remembered = Caffeine.newBuilder()
                .maximumSize(entries)
                // Its upkeep is small; to wake another thread for it costs more.
                .executor(Runnable::run)
                .expireAfter(Expiry.<TokenHash, Remembered>creating(
                        (hash, token) -> Duration.between(clock.instant(), token.expires())))
                .build();
    }

    /** A good token's answer, and the key whose word it rests on. */
    private record Remembered(Future<Verification> answer, Instant expires, TrustedKey key) {}

    /** Null where it is not remembered, is over, or rests on a key that is not believed any more. */
    @Nullable
    Future<Verification> get(TokenHash hash, Instant now) {
        Remembered token = remembered.getIfPresent(hash);
        return token != null && now.isBefore(token.expires()) && token.key().isTrusted(now) ? token.answer() : null;
    }

    Future<Verification> put(TokenHash hash, Verified verified, TrustedKey key) {
        Future<Verification> answer = Future.succeededFuture(verified);
        remembered.put(hash, new Remembered(answer, verified.expires(), key));
        return answer;
    }
}
