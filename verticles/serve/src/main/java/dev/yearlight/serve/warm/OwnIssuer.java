package dev.yearlight.serve.warm;

import dev.yearlight.domain.ListenerId;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An issuer whose private key is made in this process and never leaves it: nobody else can sign what it signs. It uses
 * the algorithm of the readers' tokens, so that checking those is what becomes warm.
 */
final class OwnIssuer {

    private static final int RSA_BITS = 2_048;
    private static final int NAME_BYTES = 12;

    private final String algorithm;
    private final String name;
    private final KeyPair keys;
    private final String header;

    private OwnIssuer(String algorithm, KeyPair keys) {
        byte[] random = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(random);
        this.algorithm = algorithm;
        this.name = "warm-up-" + HexFormat.of().formatHex(random);
        this.keys = keys;
        this.header =
                encoded(new JsonObject().put("alg", algorithm).put("typ", "JWT").put("own", name)) + '.';
    }

    /** Makes its key, which takes a moment. */
    static OwnIssuer using(String algorithm) {
        try {
            KeyPairGenerator generator = switch (algorithm) {
                case "RS256" -> initialized(KeyPairGenerator.getInstance("RSA"));
                case "ES256" -> {
                    KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
                    curve.initialize(new ECGenParameterSpec("secp256r1"));
                    yield curve;
                }
                default -> KeyPairGenerator.getInstance("Ed25519");
            };
            return new OwnIssuer(algorithm, generator.generateKeyPair());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has the keys of " + algorithm, absent);
        }
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
        try {
            Signature signature = Signature.getInstance(
                    switch (algorithm) {
                        case "RS256" -> "SHA256withRSA";
                        case "ES256" -> "SHA256withECDSAinP1363Format";
                        default -> "Ed25519";
                    });
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK signs with " + algorithm, absent);
        }
    }

    private static KeyPairGenerator initialized(KeyPairGenerator rsa) {
        rsa.initialize(RSA_BITS);
        return rsa;
    }

    private static String encoded(JsonObject part) {
        return base64(part.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
