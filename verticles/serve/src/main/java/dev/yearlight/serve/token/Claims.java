package dev.yearlight.serve.token;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What a token must claim once its signature is good: who it is for, by whom, to whom, and until when. */
final class Claims {

    /** The last second of the year 9999: beyond it, arithmetic on times is a trap. */
    private static final long LATEST_SECOND = 253_402_300_799L;

    private final String issuer;
    private final String audience;
    private final Duration leeway;
    private final InstantSource clock;

    Claims(String issuer, String audience, Duration leeway, InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.leeway = leeway;
        this.clock = clock;
    }

    Verification judge(JsonObject claims) {
        Instant expires = instant(claims.getValue("exp"));
        if (expires == null || !(claims.getValue("sub") instanceof String subject)) {
            return new Refused();
        }
        Instant now = clock.instant();
        boolean timely =
                now.isBefore(expires.plus(leeway)) && hasBegun(claims, "nbf", now) && hasBegun(claims, "iat", now);
        boolean ours = issuer.equals(claims.getValue("iss")) && isAudience(claims.getValue("aud"));
        return timely && ours ? verified(subject, expires.plus(leeway)) : new Refused();
    }

    private static Verification verified(String subject, Instant expires) {
        try {
            return new Verified(new ListenerId(subject), Traffic.READER, expires);
        } catch (IllegalArgumentException noListener) {
            return new Refused();
        }
    }

    private boolean hasBegun(JsonObject claims, String claim, Instant now) {
        if (!claims.containsKey(claim)) {
            return true;
        }
        Instant from = instant(claims.getValue(claim));
        return from != null && !now.plus(leeway).isBefore(from);
    }

    private boolean isAudience(@Nullable Object claimed) {
        return claimed instanceof JsonArray several ? several.contains(audience) : audience.equals(claimed);
    }

    private static @Nullable Instant instant(@Nullable Object claimed) {
        if (claimed instanceof Number seconds && seconds.doubleValue() >= 0 && seconds.doubleValue() <= LATEST_SECOND) {
            return Instant.ofEpochSecond(seconds.longValue());
        }
        return null;
    }
}
