package dev.yearlight.serve.token;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** An issuer of tokens for tests: signs whatever it is given, good or bad. */
public final class TokenMint {

    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "yearlight";

    private final String algorithm;
    private final String signing;
    private final KeyPair keys;

    private TokenMint(String algorithm, String kind, int bits, String signing) {
        this.algorithm = algorithm;
        this.signing = signing;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (bits > 0) {
                generator.initialize(bits);
            }
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static TokenMint rsa() {
        return rsa(2_048);
    }

    public static TokenMint rsa(int bits) {
        return new TokenMint("RS256", "RSA", bits, "SHA256withRSA");
    }

    public static TokenMint ellipticCurve(int bits) {
        return new TokenMint("ES256", "EC", bits, "SHA256withECDSAinP1363Format");
    }

    public static TokenMint edwardsCurve() {
        return new TokenMint("EdDSA", "Ed25519", 0, "Ed25519");
    }

    public byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    public String publicPem() {
        return pem("PUBLIC KEY", publicKey());
    }

    public String privatePem() {
        return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    public Path publicKeyFile(Path folder) {
        try {
            return Files.writeString(folder.resolve(algorithm + ".pem"), publicPem());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String tokenFor(String listener, Instant expires) {
        return sign(claims(listener, expires));
    }

    public static JsonObject claims(String listener, Instant expires) {
        return new JsonObject()
                .put("sub", listener)
                .put("iss", ISSUER)
                .put("aud", AUDIENCE)
                .put("exp", expires.getEpochSecond());
    }

    public String sign(JsonObject claims) {
        return sign(new JsonObject().put("typ", "JWT").put("alg", algorithm), claims);
    }

    public String sign(JsonObject header, JsonObject claims) {
        String signed = encode(header) + '.' + encode(claims);
        try {
            Signature signature = Signature.getInstance(signing);
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String encode(JsonObject part) {
        return base64(part.encode().getBytes(StandardCharsets.UTF_8));
    }

    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String pem(String type, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
    }
}
