package dev.yearlight.serve.token;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
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

    /** RS256, ES256 or EdDSA. */
    public String algorithm() {
        return algorithm;
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
        return sign(header.encode(), claims.encode());
    }

    /** Signs whatever the parts are, JSON or not. */
    public String sign(String header, String claims) {
        return signParts(
                base64(header.getBytes(StandardCharsets.UTF_8)), base64(claims.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs the parts as they are, Base64 or not. */
    public String signParts(String header, String claims) {
        String signed = header + '.' + claims;
        return signed + '.' + base64(signature(signed));
    }

    public byte[] signature(String signed) {
        try {
            Signature signature = Signature.getInstance(signing);
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public key as a member of a key set. */
    public JsonObject webKey(String id) {
        JsonObject key = new JsonObject().put("kid", id).put("use", "sig").put("alg", algorithm);
        return switch (keys.getPublic()) {
            case RSAPublicKey rsa ->
                key.put("kty", "RSA")
                        .put("n", number(rsa.getModulus(), 0))
                        .put("e", number(rsa.getPublicExponent(), 0));
            case ECPublicKey ec -> {
                int length = (ec.getParams().getOrder().bitLength() + 7) / 8;
                yield key.put("kty", "EC")
                        .put("crv", "P-" + ec.getParams().getOrder().bitLength())
                        .put("x", number(ec.getW().getAffineX(), length))
                        .put("y", number(ec.getW().getAffineY(), length));
            }
            default -> {
                byte[] encoded = publicKey();
                yield key.put("kty", "OKP")
                        .put("crv", "Ed25519")
                        .put("x", base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
            }
        };
    }

    private static String number(BigInteger number, int leastBytes) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        byte[] padded = new byte[Math.max(leastBytes, unsigned.length)];
        System.arraycopy(unsigned, 0, padded, padded.length - unsigned.length, unsigned.length);
        return base64(padded);
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
