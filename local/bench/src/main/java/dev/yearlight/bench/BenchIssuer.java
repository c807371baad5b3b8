package dev.yearlight.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Signs tokens as an identity provider would, with a key pair that ends with the process. */
public final class BenchIssuer {

    /** As its tokens name it. */
    public static final String NAME = "https://issuer.bench";

    private static final long LAST_SECOND = 4_102_444_800L;
    private static final int PEM_LINE = 64;

    private final Kind kind;
    private final KeyPair keys;

    /** The algorithms of tokens, with the JDK's names for key and signature. */
    public enum Kind {
        RS256("RS256", "RSA", 2_048, "SHA256withRSA"),
        ES256("ES256", "EC", 256, "SHA256withECDSAinP1363Format"),
        EDDSA("EdDSA", "Ed25519", 255, "Ed25519");

        private final String label;
        private final String key;
        private final int bits;
        private final String signature;

        Kind(String label, String key, int bits, String signature) {
            this.label = label;
            this.key = key;
            this.bits = bits;
            this.signature = signature;
        }
    }

    /** With a new key. */
    public BenchIssuer(Kind kind) {
        this.kind = kind;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.key);
            generator.initialize(kind.bits);
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has the keys of " + kind.label, absent);
        }
    }

    String algorithm() {
        return kind.label;
    }

    /** The public key in PEM. */
    public String publicPem() {
        String lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'})
                .encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    /** So many tokens, each of another listener, with the claims that providers usually set. */
    List<String> sign(int tokens, String audience) {
        return IntStream.range(0, tokens)
                .mapToObj(number -> token("listener-%08d".formatted(number), audience))
                .toList();
    }

    /** A token of this listener. */
    public String token(String listener, String audience) {
        return sign(("{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"iat\":1764763200,"
                        + "\"nbf\":1764763200,\"exp\":%d,\"jti\":\"01J%020d\",\"scope\":\"archive:read\"}")
                .formatted(NAME, audience, listener, LAST_SECOND, listener.hashCode() & 0xFFFF_FFFFL));
    }

    /** The JDK's own check of a signature with this issuer's key. */
    Signature check() throws GeneralSecurityException {
        Signature signature = Signature.getInstance(kind.signature);
        signature.initVerify(keys.getPublic());
        return signature;
    }

    static byte[] signature(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private String sign(String claims) {
        String header = "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}"
                .formatted(kind.label, kind.key.toLowerCase(Locale.ROOT));
        String text =
                base64(header.getBytes(StandardCharsets.UTF_8)) + '.' + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance(kind.signature);
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + '.' + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key of its own kind signs", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
