package dev.yearlight.cli.demo;

import dev.yearlight.cli.platform.LocalKeys;
import dev.yearlight.domain.ListenerId;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** Mints real tokens for listeners of a local platform, as an identity provider would. */
public final class DemoTokens {

    private static final String ALGORITHM = "ES256";
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final JWTAuth issuer;
    private final JWTOptions claims;

    /** Signs with the private key of the pair. */
    public DemoTokens(Vertx vertx, LocalKeys keys, String issuer, String audience) throws IOException {
        this.issuer = JWTAuth.create(
                vertx,
                new JWTAuthOptions()
                        .addPubSecKey(new PubSecKeyOptions()
                                .setAlgorithm(ALGORITHM)
                                .setBuffer(Files.readString(keys.privateKey()))));
        this.claims = new JWTOptions()
                .setAlgorithm(ALGORITHM)
                .setIssuer(issuer)
                .addAudience(audience)
                .setExpiresInSeconds((int) LIFETIME.toSeconds());
    }

    /** A token whose subject is the listener. */
    public String mint(ListenerId listener) {
        return issuer.generateToken(new JsonObject().put("sub", listener.value()), claims);
    }
}
