package dev.yearlight.loadtest.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The private key of the synthetic issuer.
 *
 * @param algorithm by its name in a token's header
 * @param signature by its name in Java
 */
record SyntheticKey(PrivateKey key, String algorithm, String signature) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final List<String> FAMILIES = List.of("EC", "RSA", "Ed25519");
    private static final int P256_BITS = 256;

    /** Reads PKCS #8 in PEM: P-256, RSA or Ed25519. */
    static SyntheticKey read(Path file) throws IOException {
        String pem = Files.readString(file);
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(file + " holds no private key in PEM (PKCS #8)");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
        return FAMILIES.stream()
                .flatMap(family -> key(family, encoded).stream())
                .findFirst()
                .map(key -> of(key, file))
                .orElseThrow(() ->
                        new IllegalArgumentException(file + " holds a private key of another kind than " + FAMILIES));
    }

    private static Optional<PrivateKey> key(String family, byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(family).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    private static SyntheticKey of(PrivateKey key, Path file) {
        return switch (key) {
            case ECPrivateKey curve
            when curve.getParams().getCurve().getField().getFieldSize() == P256_BITS ->
                new SyntheticKey(key, "ES256", "SHA256withECDSAinP1363Format");
            case ECPrivateKey other ->
                throw new IllegalArgumentException(file + " holds a key of another curve than P-256");
            case RSAPrivateKey rsa -> new SyntheticKey(key, "RS256", "SHA256withRSA");
            default -> new SyntheticKey(key, "EdDSA", "Ed25519");
        };
    }
}
