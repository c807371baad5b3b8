package dev.yearlight.bench.serve;

import dev.yearlight.domain.ListenerId;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** An identity provider of the bench's own. */
public final class BenchIssuer {

    /** As its tokens name it. */
    public static final String NAME = "yearlight-bench";

    /** Whom its tokens are for. */
    public static final String AUDIENCE = "yearlight-archive";

    private static final int RSA_BITS = 2_048;
    private static final long LIFETIME_SECONDS = 86_400;

    private final TokenAlgorithm algorithm;
    private final KeyPair keys;

    /** With a new key. */
    public BenchIssuer(TokenAlgorithm algorithm) {
        this.algorithm = algorithm;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.keys());
            if (algorithm == TokenAlgorithm.RS256) {
                generator.initialize(RSA_BITS);
            }
            if (algorithm == TokenAlgorithm.ES256) {
                generator.initialize(256);
            }
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has the keys of " + algorithm, absent);
        }
    }

    /** The public key in PEM. */
    public String publicPem() {
        String lines = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    /** What its tokens are checked with. */
    public PublicKey publicKey() {
        return keys.getPublic();
    }

    /** A verifier that is ready for bytes. */
    public Signature verifier() throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(algorithm.signature());
        verifier.initVerify(keys.getPublic());
        return verifier;
    }

    /** Writes the public key to a file. */
    Path writeKey(Path file) throws IOException {
        return Files.writeString(file, publicPem());
    }

    /** A token for each listener, one a line; signing takes all cores. */
    Path writeTokens(List<ListenerId> listeners, Path file) throws IOException {
        return Files.write(
                file,
                IntStream.range(0, listeners.size())
                        .parallel()
                        .mapToObj(index -> token(listeners.get(index)))
                        .toList());
    }

    /** A token of a day's life. */
    public String token(ListenerId listener) {
        String signed = part(new JsonObject().put("alg", algorithm.label()).put("typ", "JWT"))
                + '.'
                + part(new JsonObject()
                        .put("sub", listener.value())
                        .put("iss", NAME)
                        .put("aud", AUDIENCE)
                        .put("exp", Instant.now().getEpochSecond() + LIFETIME_SECONDS));
        try {
            Signature signature = Signature.getInstance(algorithm.signature());
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK signs with " + algorithm, absent);
        }
    }

    private static String part(JsonObject fields) {
        return base64(fields.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
