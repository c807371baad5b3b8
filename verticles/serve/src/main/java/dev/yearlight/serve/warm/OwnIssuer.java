package dev.yearlight.serve.warm;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.token.SignatureAlgorithm;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An issuer whose private key is made in this process and never leaves it: nobody else can sign what it signs. It uses
 * the algorithm of the readers' tokens, so that checking those is what becomes warm.
 */
final class OwnIssuer {

    private static final int NAME_BYTES = 12;

    private final SignatureAlgorithm algorithm;
    private final String name;
    private final KeyPair keys;
    private final String header;

    private OwnIssuer(SignatureAlgorithm algorithm, KeyPair keys) {
        byte[] random = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(random);
        this.algorithm = algorithm;
        this.name = "warm-up-" + HexFormat.of().formatHex(random);
        this.keys = keys;
        this.header = encoded(new JsonObject()
                        .put("alg", algorithm.label())
                        .put("typ", "JWT")
                        .put("own", name))
                + '.';
    }

    /** Makes its key, which takes a moment. */
    static OwnIssuer using(SignatureAlgorithm algorithm) {
        return new OwnIssuer(algorithm, algorithm.newKeys());
    }

    /** As its tokens name it. */
    String name() {
        return name;
    }

    /** What its tokens are checked with. */
    PublicKey key() {
        return keys.getPublic();
    }

    /** Whether a token says that it is one of these; its signature still has to prove it. */
    boolean isNamedBy(String token) {
        return token.startsWith(header);
    }

    String sign(ListenerId listener, String audience, Instant expires) {
        String signed = header
                + encoded(new JsonObject()
                        .put("sub", listener.value())
                        .put("iss", name)
                        .put("aud", audience)
                        .put("exp", expires.getEpochSecond()));
        return signed + '.' + base64(algorithm.sign(signed.getBytes(StandardCharsets.US_ASCII), keys.getPrivate()));
    }

    private static String encoded(JsonObject part) {
        return base64(part.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
