package dev.yearlight.serve.warm;

import dev.yearlight.serve.token.RefusalCause;
import dev.yearlight.serve.token.TokenJudge;
import dev.yearlight.serve.token.Verification;
import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/**
 * The readers' tokens and, as long as the warm-up lasts, those that the process signs for itself: these are good for the
 * warm-up's own listeners and for nobody else.
 */
public final class WarmTokens implements TokenJudge {

    private final TokenJudge readers;
    private volatile @Nullable Own own;

    /** Knows only the readers' tokens yet. */
    public WarmTokens(TokenJudge readers) {
        this.readers = readers;
    }

    private record Own(OwnIssuer issuer, OwnListeners listeners, TokenJudge judge) {}

    void begin(OwnIssuer issuer, OwnListeners listeners, TokenJudge judge) {
        own = new Own(issuer, listeners, judge);
    }

    void end() {
        own = null;
    }

    @Override
    public Future<Verification> verify(String token) {
        Own now = own;
        if (now == null || !now.issuer().isNamedBy(token)) {
            return readers.verify(token);
        }
        return now.judge().verify(token).map(verification -> limited(verification, now.listeners()));
    }

    private static Verification limited(Verification verification, OwnListeners listeners) {
        return switch (verification) {
            case Verified good when listeners.includes(good.listener()) -> good;
            case Verified stranger -> new Refused(RefusalCause.SUBJECT);
            case Refused refused -> refused;
        };
    }
}
