package dev.yearlight.serve.token;

import io.vertx.ext.auth.PubSecKeyOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public key that tokens are checked with, and the one algorithm that it is used for: the key's kind decides it,
 * never the token.
 *
 * @param algorithm {@code RS256}, {@code ES256} or {@code EdDSA}
 * @param pem the key as text
 */
public record VerificationKey(String algorithm, String pem) {

    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");
    private static final int LEAST_RSA_BITS = 2_048;
    private static final int P256_BITS = 256;

    /** Reads the file; refuses whatever is not one public key of a kind that is strong enough, and says why. */
    public static VerificationKey read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw refused(file, "cannot be read; serving does not start without a key", unreadable);
        }
        Matcher pem = PEM.matcher(text);
        if (!pem.matches()) {
            throw refused(file, "must hold one PEM block 'PUBLIC KEY' and nothing else", null);
        }
        byte[] encoded;
        try {
            encoded = Base64.getMimeDecoder().decode(pem.group(1));
        } catch (IllegalArgumentException malformed) {
            throw refused(file, "is no valid PEM", malformed);
        }
        PublicKey key = List.of("RSA", "EC", "Ed25519").stream()
                .flatMap(kind -> decode(kind, encoded).stream())
                .findFirst()
                .orElseThrow(() -> refused(file, "must hold an RSA, EC (P-256) or Ed25519 key", null));
        String algorithm = algorithmOf(key)
                .orElseThrow(() -> refused(
                        file,
                        "holds a key that is too weak or of another curve: RSA needs 2048 bits, EC needs P-256",
                        null));
        return new VerificationKey(algorithm, text.strip());
    }

    PubSecKeyOptions options() {
        return new PubSecKeyOptions().setAlgorithm(algorithm).setBuffer(pem);
    }

    private static Optional<PublicKey> decode(String kind, byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (InvalidKeySpecException | NoSuchAlgorithmException otherKind) {
            return Optional.empty();
        }
    }

    private static Optional<String> algorithmOf(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa when rsa.getModulus().bitLength() >= LEAST_RSA_BITS -> Optional.of("RS256");
            case RSAPublicKey weak -> Optional.empty();
            case ECPublicKey ec when ec.getParams().getOrder().bitLength() == P256_BITS -> Optional.of("ES256");
            case ECPublicKey otherCurve -> Optional.empty();
            default -> Optional.of("EdDSA");
        };
    }

    private static IllegalArgumentException refused(Path file, String why, @Nullable Throwable cause) {
        return new IllegalArgumentException("yearlight.serve.public-key-file: " + file + " " + why, cause);
    }
}
