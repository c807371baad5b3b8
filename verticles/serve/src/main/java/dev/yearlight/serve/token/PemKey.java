package dev.yearlight.serve.token;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one public key in PEM (RFC 7468); what is wrong is said so that it can follow the name of the file. */
final class PemKey {

    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

    private PemKey() {}

    static VerificationKey parse(byte[] text) {
        Matcher pem = PEM.matcher(new String(text, StandardCharsets.UTF_8));
        if (!pem.matches()) {
            throw new IllegalArgumentException("must hold one PEM block 'PUBLIC KEY' and nothing else");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
        PublicKey key = List.of("RSA", "EC", "Ed25519").stream()
                .flatMap(kind -> decode(kind, encoded).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must hold an RSA, EC (P-256) or Ed25519 key"));
        return VerificationKey.of("", key);
    }

    private static Optional<PublicKey> decode(String kind, byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (InvalidKeySpecException | NoSuchAlgorithmException otherKind) {
            return Optional.empty();
        }
    }
}
