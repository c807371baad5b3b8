package dev.yearlight.serve.token;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import java.time.Duration;
import java.time.Instant;

/** What a token of one issuer must claim to be good, once its signature is. */
final class ClaimCheck {

    private final Traffic traffic;
    private final String audience;
    private final Duration leeway;

    /**
     * The check of an issuer's tokens.
     *
     * @param leeway by how much the issuer's clock may be wrong
     */
    ClaimCheck(Traffic traffic, String audience, Duration leeway) {
        this.traffic = traffic;
        this.audience = audience;
        this.leeway = leeway;
    }

    Verification judge(Claims claims, Instant now) {
        if (!claims.audience().contains(audience)) {
            return new Refused(RefusalCause.ADDRESS);
        }
        Instant expires = Instant.ofEpochSecond(claims.expires()).plus(leeway);
        long latestBegin = now.plus(leeway).getEpochSecond();
        if (!now.isBefore(expires) || claims.notBefore() > latestBegin || claims.issuedAt() > latestBegin) {
            return new Refused(RefusalCause.TIME);
        }
        try {
            ListenerId listener = new ListenerId(claims.subject());
            return traffic.mayRead(listener)
                    ? new Verified(listener, traffic, expires)
                    : new Refused(RefusalCause.SUBJECT);
        } catch (IllegalArgumentException noListener) {
            return new Refused(RefusalCause.SUBJECT);
        }
    }
}
