package dev.yearlight.serve.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Checks tokens. The library checks the signature; everything that a token claims is checked here ({@link Claims}),
 * because the library accepts tokens that claim nothing. Good tokens are remembered by their hash, so that one is
 * verified once.
 */
public final class Tokens implements TokenJudge {

    /** Three parts, none empty; longer ones are refused unread. */
    private static final Pattern SHAPE = Pattern.compile("[\\w-]{1,1024}\\.[\\w-]{1,4096}\\.[\\w-]{1,1024}");

    private final JWTAuth signatures;
    private final String algorithm;
    private final Claims claims;
    private final InstantSource clock;
    private final Cache<ByteBuffer, Verified> verified;

    /** A judge of tokens by this key. */
    public Tokens(Vertx vertx, VerificationKey key, TokenConfig config, InstantSource clock) {
        this.signatures = JWTAuth.create(
                vertx,
                new JWTAuthOptions()
                        .addPubSecKey(key.options())
                        .setJWTOptions(new JWTOptions().setIgnoreExpiration(true)));
        this.algorithm = key.algorithm();
        this.claims = new Claims(config.issuer(), config.audience(), config.clockLeeway(), clock);
        this.clock = clock;
        this.verified = Caffeine.newBuilder().maximumSize(config.cacheEntries()).build();
    }

    @Override
    public Future<Verification> verify(String token) {
        if (!SHAPE.matcher(token).matches() || !isOfOurAlgorithm(token)) {
            return Future.succeededFuture(new Refused());
        }
        ByteBuffer hash = ByteBuffer.wrap(Sha256.digest().digest(token.getBytes(StandardCharsets.US_ASCII)));
        Verified known = verified.getIfPresent(hash);
        if (known != null && clock.instant().isBefore(known.expires())) {
            return Future.succeededFuture(known);
        }
        return Future.succeededFuture(new TokenCredentials(token))
                .compose(signatures::authenticate) // Inside, because the library throws at claims of the wrong type.
                .map(this::judge)
                .onSuccess(verification -> remember(hash, verification))
                .otherwise(new Refused());
    }

    private Verification judge(User user) {
        return claims.judge(user.attributes().getJsonObject("accessToken"));
    }

    private void remember(ByteBuffer hash, Verification verification) {
        if (verification instanceof Verified good) {
            verified.put(hash, good);
        }
    }

    private boolean isOfOurAlgorithm(String token) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
            JsonObject fields = new JsonObject(new String(header, StandardCharsets.UTF_8));
            return algorithm.equals(fields.getValue("alg")) && !fields.containsKey("crit");
        } catch (IllegalArgumentException | DecodeException malformed) {
            return false;
        }
    }
}
