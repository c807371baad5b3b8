package dev.yearlight.serve.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.serve.token.KeySource.PemFile;
import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks tokens. The library checks the signature; everything that a token claims is checked here ({@link Claims}),
 * because the library accepts tokens that claim nothing. Good tokens are remembered by their hash, so that one is
 * verified once.
 */
public final class Tokens implements TokenJudge {

    /** Three parts, none empty; longer ones are refused unread. */
    private static final Pattern SHAPE = Pattern.compile("[\\w-]{1,1024}\\.[\\w-]{1,4096}\\.[\\w-]{1,1024}");

    private final List<Signer> signers;
    private final InstantSource clock;
    private final Cache<ByteBuffer, Verified> verified;

    private Tokens(List<Signer> signers, TokenConfig config, InstantSource clock) {
        this.signers = signers;
        this.clock = clock;
        this.verified = Caffeine.newBuilder().maximumSize(config.cacheEntries()).build();
    }

    /** Fails where a key is absent or no good; the message names its setting. */
    public static Future<Tokens> open(Vertx vertx, TokenConfig config, InstantSource clock, MeterRegistry metrics) {
        return vertx.executeBlocking(() -> {
            List<Signer> signers = new ArrayList<>();
            signers.add(Signer.of(vertx, config.readers(), Traffic.READER, config, clock));
            config.synthetic()
                    .ifPresent(issuer -> signers.add(Signer.of(vertx, issuer, Traffic.SYNTHETIC, config, clock)));
            return new Tokens(signers, config, clock);
        });
    }

    private record Signer(JWTAuth signatures, String algorithm, Claims claims) {

        static Signer of(Vertx vertx, Issuer issuer, Traffic traffic, TokenConfig config, InstantSource clock) {
            VerificationKey key = VerificationKey.read((PemFile) issuer.keys());
            return new Signer(
                    JWTAuth.create(
                            vertx,
                            new JWTAuthOptions()
                                    .addPubSecKey(key.options())
                                    .setJWTOptions(new JWTOptions().setIgnoreExpiration(true))),
                    key.algorithm(),
                    new Claims(issuer.name(), traffic, config.audience(), config.clockLeeway(), clock));
        }

        Future<Verification> verify(String token) {
            if (!isOfOurAlgorithm(token)) {
                return Future.succeededFuture(new Refused(RefusalCause.ALGORITHM));
            }
            return Future.succeededFuture(new TokenCredentials(token))
                    .compose(
                            signatures::authenticate) // Inside, because the library throws at claims of the wrong type.
                    .map(user -> claims.judge(user.attributes().getJsonObject("accessToken")))
                    .otherwise(new Refused(RefusalCause.SIGNATURE));
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

    @Override
    public Future<Verification> verify(String token) {
        if (!SHAPE.matcher(token).matches()) {
            return Future.succeededFuture(new Refused(RefusalCause.MALFORMED));
        }
        ByteBuffer hash = ByteBuffer.wrap(Sha256.digest().digest(token.getBytes(StandardCharsets.US_ASCII)));
        Verified known = verified.getIfPresent(hash);
        if (known != null && clock.instant().isBefore(known.expires())) {
            return Future.succeededFuture(known);
        }
        Future<Verification> verification = Future.succeededFuture(new Refused(RefusalCause.ADDRESS));
        for (Signer signer : signers) {
            verification = verification.compose(
                    before -> before instanceof Verified ? Future.succeededFuture(before) : signer.verify(token));
        }
        return verification.onSuccess(answer -> remember(hash, answer));
    }

    /** Reads no more keys. */
    public void close() {
        verified.invalidateAll();
    }

    private void remember(ByteBuffer hash, Verification verification) {
        if (verification instanceof Verified good) {
            verified.put(hash, good);
        }
    }
}
