package dev.yearlight.serve.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/** Reads one public key of a key set (RFC 7518, section 6, and RFC 8037, section 2). */
final class JsonWebKey {

    private static final int COORDINATE_BYTES = 32;
    /** What X.509 (RFC 8410) puts before the 32 bytes of an Ed25519 key. */
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private JsonWebKey() {}

    /** Empty where the key is of a kind that is not taken; refuses one that is not what it says. */
    static Optional<PublicKey> parse(JsonNode key) {
        String curve = JsonWebKeySet.text(key, "crv");
        return switch (JsonWebKeySet.text(key, "kty")) {
            case "RSA" -> Optional.of(key("RSA", new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
            case "EC" -> curve.equals("P-256") ? Optional.of(ellipticCurve(key)) : Optional.empty();
            case "OKP" -> curve.equals("Ed25519") ? Optional.of(edwardsCurve(key)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static PublicKey ellipticCurve(JsonNode key) {
        ECPoint point = new ECPoint(
                new BigInteger(1, bytes(key, "x", COORDINATE_BYTES)),
                new BigInteger(1, bytes(key, "y", COORDINATE_BYTES)));
        return key("EC", new ECPublicKeySpec(point, SignatureAlgorithm.p256()));
    }

    private static PublicKey edwardsCurve(JsonNode key) {
        byte[] point = bytes(key, "x", COORDINATE_BYTES);
        byte[] encoded = new byte[ED25519_PREFIX.length + point.length];
        System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
        System.arraycopy(point, 0, encoded, ED25519_PREFIX.length, point.length);
        return key("Ed25519", new X509EncodedKeySpec(encoded));
    }

    private static PublicKey key(String kind, KeySpec specification) {
        try {
            return KeyFactory.getInstance(kind).generatePublic(specification);
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("holds a key that is none", noKey);
        }
    }

    private static BigInteger number(JsonNode key, String member) {
        return new BigInteger(1, bytes(key, member));
    }

    private static byte[] bytes(JsonNode key, String member, int length) {
        byte[] bytes = bytes(key, member);
        JsonWebKeySet.require(bytes.length == length, "holds a key whose '" + member + "' has the wrong length");
        return bytes;
    }

    private static byte[] bytes(JsonNode key, String member) {
        byte[] text = JsonWebKeySet.text(key, member).getBytes(StandardCharsets.UTF_8);
        try {
            return Base64Url.decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("holds a key whose '" + member + "' is malformed", malformed);
        }
    }
}
