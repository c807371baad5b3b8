package dev.yearlight.serve.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

    private static final String ROBOT = Traffic.SYNTHETIC_PREFIX + "1";

    static Stream<TwoIssuers> issuers() throws IOException {
        return BadTokensTest.issuers();
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void aGoodTokenNamesItsListener(TwoIssuers issuers) {
        try (issuers) {
            JsonObject claims = TwoIssuers.readersClaims("ada");

            Verification verification = issuers.verify(issuers.readers.sign(claims));

            assertThat(verification)
                    .isEqualTo(new Verified(
                            new ListenerId("ada"),
                            Traffic.READER,
                            TwoIssuers.NOW.plusSeconds(600).plus(TwoIssuers.LEEWAY)));
        }
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void whatATokenSaysBesidesIsOfNoMatter(TwoIssuers issuers) {
        try (issuers) {
            JsonObject header = new JsonObject()
                    .put("alg", issuers.readers.algorithm())
                    .put("typ", "at+JWT")
                    .put("kid", "any")
                    .put("x5t", "thumb");
            JsonObject claims = TwoIssuers.readersClaims("ada")
                    .put("aud", new JsonArray().add("other").add(TokenMint.AUDIENCE))
                    .put("nbf", TwoIssuers.NOW.getEpochSecond() + 4)
                    .put("iat", TwoIssuers.NOW.getEpochSecond() + 0.5)
                    .put("name", "Ada \u00e9")
                    .put("scopes", new JsonObject().put("sub", "bob").put("list", new JsonArray().add(1)));

            assertThat(issuers.verify(issuers.readers.sign(header, claims))).isInstanceOf(Verified.class);
        }
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void eachIssuerSpeaksForListenersOfItsOwn(TwoIssuers issuers) {
        try (issuers) {
            assertThat(issuers.verify(issuers.robots.sign(TwoIssuers.robotsClaims(ROBOT))))
                    .isInstanceOfSatisfying(
                            Verified.class,
                            verified -> assertThat(verified.traffic()).isEqualTo(Traffic.SYNTHETIC));
            assertRefused(issuers, issuers.robots.sign(TwoIssuers.robotsClaims("ada")), RefusalCause.SUBJECT);
            assertRefused(issuers, issuers.robots.sign(TwoIssuers.robotsClaims("Synthetic-1")), RefusalCause.SUBJECT);
            assertRefused(issuers, issuers.robots.sign(TwoIssuers.readersClaims("ada")), RefusalCause.SIGNATURE);
            assertRefused(issuers, issuers.robots.sign(TwoIssuers.readersClaims(ROBOT)), RefusalCause.SUBJECT);
            assertRefused(issuers, issuers.readers.sign(TwoIssuers.readersClaims(ROBOT)), RefusalCause.SUBJECT);
            assertRefused(issuers, issuers.readers.sign(TwoIssuers.robotsClaims(ROBOT)), RefusalCause.SIGNATURE);
        }
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void aRememberedTokenIsRefusedOnceItHasExpired(TwoIssuers issuers) {
        try (issuers) {
            String token = issuers.readers.sign(TwoIssuers.readersClaims("ada"));
            assertThat(issuers.verify(token)).isInstanceOf(Verified.class);
            issuers.clock.set(TwoIssuers.NOW.plusSeconds(604));
            assertThat(issuers.verify(token)).isInstanceOf(Verified.class);

            issuers.clock.set(TwoIssuers.NOW.plusSeconds(600).plus(TwoIssuers.LEEWAY));

            assertRefused(issuers, token, RefusalCause.TIME);
        }
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void aTokenForAllTimeIsRemembered(TwoIssuers issuers) {
        try (issuers) {
            String token = issuers.readers.sign(TwoIssuers.readersClaims("ada").put("exp", 253_402_300_799L));

            assertThat(issuers.verify(token)).isInstanceOf(Verified.class);
            assertThat(issuers.verify(token)).isInstanceOf(Verified.class);
            assertThat(issuers.count("remembered", "none")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void aRememberedTokenIsAnsweredAtOnceAndWithoutItsSignature(TwoIssuers issuers) {
        try (issuers) {
            String token = issuers.readers.sign(TwoIssuers.readersClaims("ada"));
            Future<Verification> first = issuers.tokens.verify(token);

            Future<Verification> second = issuers.tokens.verify(token);

            assertThat(second).isSameAs(first).matches(Future::succeeded);
            assertThat(issuers.count("verified", "none")).isEqualTo(1);
            assertThat(issuers.count("remembered", "none")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void refusalsAreCountedByTheirCause(TwoIssuers issuers) {
        try (issuers) {
            JsonObject good = TwoIssuers.readersClaims("ada");
            TokenMint mint = issuers.readers;

            assertRefused(issuers, "nothing", RefusalCause.MALFORMED);
            assertRefused(issuers, mint.sign(new JsonObject().put("alg", "none"), good), RefusalCause.ALGORITHM);
            assertRefused(issuers, issuers.robots.sign(good), RefusalCause.SIGNATURE);
            assertRefused(issuers, mint.sign(good.copy().put("exp", 1)), RefusalCause.TIME);
            assertRefused(issuers, mint.sign(good.copy().put("iss", "other")), RefusalCause.ADDRESS);
            assertRefused(issuers, mint.sign(good.copy().put("sub", "../ada")), RefusalCause.SUBJECT);

            Stream.of(RefusalCause.values())
                    .filter(cause -> cause != RefusalCause.KEY)
                    .forEach(cause -> assertThat(issuers.count("refused", cause.label()))
                            .as(cause.label())
                            .isEqualTo(1));
            assertThat(issuers.metrics.getMeters().toString()).doesNotContain("ada");
        }
    }

    /** An hour of leeway would be one of a token's life; the configured one is exact. */
    @ParameterizedTest
    @MethodSource("issuers")
    void theLeewayIsExact(TwoIssuers issuers) {
        try (issuers) {
            long begins = TwoIssuers.NOW.plus(Duration.ofSeconds(6)).getEpochSecond();
            String token = issuers.readers.sign(TwoIssuers.readersClaims("ada").put("nbf", begins));

            assertRefused(issuers, token, RefusalCause.TIME);
            issuers.clock.set(TwoIssuers.NOW.plusSeconds(1));
            assertThat(issuers.verify(token)).isInstanceOf(Verified.class);
        }
    }

    private static void assertRefused(TwoIssuers issuers, String token, RefusalCause cause) {
        assertThat(issuers.verify(token)).isEqualTo(new Refused(cause));
    }
}
