package dev.yearlight.serve.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final TokenMint MINT = TokenMint.rsa();
    private static final TokenMint STRANGER = TokenMint.rsa();
    private static final Instant NOW = Instant.parse("2025-12-03T12:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(600);

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    static Stream<TokenMint> mints() {
        return Stream.of(TokenMint.rsa(), TokenMint.ellipticCurve(256), TokenMint.edwardsCurve());
    }

    @ParameterizedTest
    @MethodSource("mints")
    void aGoodTokenNamesItsListener(TokenMint mint) {
        Verification verification =
                tokens(mint).verify(mint.tokenFor("ada", SOON)).await();

        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> assertThat(verified.listener()).isEqualTo(new ListenerId("ada")));
    }

    @ParameterizedTest
    @MethodSource("mints")
    void aTamperedTokenIsRefused(TokenMint mint) {
        String token = mint.tokenFor("ada", SOON);
        String otherClaims = TokenMint.encode(TokenMint.claims("bob", SOON));
        String tampered =
                token.substring(0, token.indexOf('.') + 1) + otherClaims + token.substring(token.lastIndexOf('.'));

        assertThat(tokens(mint).verify(tampered).await()).isInstanceOf(Refused.class);
    }

    static Map<String, String> badTokens() {
        JsonObject good = TokenMint.claims("ada", SOON);
        String token = MINT.sign(good);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("nothing", "");
        bad.put("no signature", token.substring(0, token.lastIndexOf('.') + 1));
        bad.put("two parts", token.substring(0, token.lastIndexOf('.')));
        bad.put("four parts", token + ".x");
        bad.put("unsigned", unsigned("none", good));
        bad.put("unsigned, in capitals", unsigned("NONE", good));
        bad.put("unsigned with a signature", unsigned("none", good) + "x");
        bad.put("public key as a secret", signedWithThePublicKey(good));
        bad.put("another issuer's key", STRANGER.sign(good));
        bad.put("another algorithm's name", MINT.sign(header("RS512"), good));
        bad.put("no algorithm", MINT.sign(new JsonObject().put("typ", "JWT"), good));
        bad.put("critical extension", MINT.sign(header("RS256").put("crit", new JsonArray().add("b64")), good));
        bad.put(
                "header is no object",
                TokenMint.base64("[]".getBytes(StandardCharsets.UTF_8)) + token.substring(token.indexOf('.')));
        bad.put("no exp", MINT.sign(without(good, "exp")));
        bad.put("exp as text", MINT.sign(good.copy().put("exp", "4102444800")));
        bad.put("exp beyond all time", MINT.sign(good.copy().put("exp", 1e300)));
        bad.put("expired", MINT.sign(TokenMint.claims("ada", NOW.minusSeconds(6))));
        bad.put("no sub", MINT.sign(without(good, "sub")));
        bad.put("sub as a number", MINT.sign(good.copy().put("sub", 7)));
        bad.put("empty sub", MINT.sign(good.copy().put("sub", "")));
        bad.put("sub with a path", MINT.sign(good.copy().put("sub", "../bob")));
        bad.put("sub with a line break", MINT.sign(good.copy().put("sub", "ada\n")));
        bad.put("sub too long", MINT.sign(good.copy().put("sub", "a".repeat(129))));
        bad.put("no aud", MINT.sign(without(good, "aud")));
        bad.put("wrong aud", MINT.sign(good.copy().put("aud", "yearlight-ops")));
        bad.put(
                "aud of others",
                MINT.sign(good.copy().put("aud", new JsonArray().add("a").add("b"))));
        bad.put("no iss", MINT.sign(without(good, "iss")));
        bad.put("wrong iss", MINT.sign(good.copy().put("iss", TokenMint.ISSUER + "/")));
        bad.put(
                "not yet valid",
                MINT.sign(good.copy().put("nbf", NOW.plusSeconds(60).getEpochSecond())));
        bad.put(
                "issued in the future",
                MINT.sign(good.copy().put("iat", NOW.plusSeconds(60).getEpochSecond())));
        bad.put("nbf as text", MINT.sign(good.copy().put("nbf", "now")));
        bad.put("huge", MINT.sign(good.copy().put("padding", "x".repeat(6_000))));
        bad.put("blank inside", token.replaceFirst("\\.", ". "));
        return bad;
    }

    static Stream<String> namesOfBadTokens() {
        return badTokens().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("namesOfBadTokens")
    void aBadTokenIsRefused(String name) {
        String token = badTokens().getOrDefault(name, "");

        assertThat(tokens(MINT).verify(token).await()).isInstanceOf(Refused.class);
    }

    @Test
    void anAudienceAmongSeveralIsEnough() {
        JsonObject claims = TokenMint.claims("ada", SOON)
                .put("aud", new JsonArray().add("other").add(TokenMint.AUDIENCE));

        assertThat(tokens(MINT).verify(MINT.sign(claims)).await()).isInstanceOf(Verified.class);
    }

    @Test
    void aRememberedTokenIsRefusedOnceItHasExpired() {
        Tokens tokens = tokens(MINT);
        String token = MINT.tokenFor("ada", SOON);
        assertThat(tokens.verify(token).await()).isInstanceOf(Verified.class);

        clock.set(SOON.plus(Duration.ofSeconds(5)));

        assertThat(tokens.verify(token).await()).isInstanceOf(Refused.class);
    }

    private Tokens tokens(TokenMint mint) {
        Path file = mint.publicKeyFile(folder);
        return new Tokens(
                VERTX,
                VerificationKey.read(file),
                new TokenConfig(file, TokenMint.ISSUER, TokenMint.AUDIENCE, Duration.ofSeconds(5), 1_000),
                clock::get);
    }

    private static JsonObject header(String algorithm) {
        return new JsonObject().put("typ", "JWT").put("alg", algorithm);
    }

    private static JsonObject without(JsonObject claims, String name) {
        JsonObject fewer = claims.copy();
        fewer.remove(name);
        return fewer;
    }

    private static String unsigned(String algorithm, JsonObject claims) {
        return TokenMint.encode(header(algorithm)) + '.' + TokenMint.encode(claims) + '.';
    }

    private static String signedWithThePublicKey(JsonObject claims) {
        String signed = TokenMint.encode(header("HS256")) + '.' + TokenMint.encode(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(MINT.publicPem().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + '.' + TokenMint.base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
