package dev.yearlight.serve.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad token, of every algorithm, for readers and load generators alike. */
class BadTokensTest {

    private static final int FLIPS = 3_000;
    private static final String ROBOT = Traffic.SYNTHETIC_PREFIX + "ada";

    static Stream<TwoIssuers> issuers() throws IOException {
        return Stream.of(
                new TwoIssuers(TokenMint.rsa(), TokenMint.rsa()),
                new TwoIssuers(TokenMint.ellipticCurve(256), TokenMint.ellipticCurve(256)),
                new TwoIssuers(TokenMint.edwardsCurve(), TokenMint.edwardsCurve()));
    }

    @TestFactory
    Stream<DynamicTest> aTokenIsRefusedThat() throws IOException {
        return issuers()
                .flatMap(issuers -> Stream.concat(
                                tests(issuers, issuers.readers, issuers.robots, TwoIssuers.readersClaims("ada")),
                                tests(issuers, issuers.robots, issuers.readers, TwoIssuers.robotsClaims(ROBOT)))
                        .onClose(issuers::close));
    }

    private static Stream<DynamicTest> tests(TwoIssuers issuers, TokenMint mint, TokenMint other, JsonObject good) {
        Map<String, String> bad = BadTokens.of(mint, other, TwoIssuers.NOW, good);
        assertThat(bad).hasSizeGreaterThan(150);
        assertThat(issuers.verify(mint.sign(good))).as("the good one").isInstanceOf(Verified.class);
        return bad.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(
                        mint.algorithm() + " of " + good.getString("iss") + " " + token.getKey(),
                        () -> assertThat(issuers.verify(token.getValue())).isInstanceOf(Refused.class)));
    }

    /** Flipped, cut, doubled and swapped bytes; what is still believed says exactly what was signed. */
    @ParameterizedTest
    @MethodSource("issuers")
    void noSpoiltTokenIsBelievedForMoreThanWasSigned(TwoIssuers issuers) {
        try (issuers) {
            SplittableRandom random = new SplittableRandom(20_251_203);
            String good = issuers.readers.sign(TwoIssuers.readersClaims("ada"));
            Verification original = issuers.verify(good);
            int believed = 0;
            for (int flip = 0; flip < FLIPS; flip++) {
                String spoilt = spoilt(good, random);
                if (issuers.verify(spoilt) instanceof Verified verified) {
                    assertThat(verified).isEqualTo(original);
                    believed++;
                }
            }
            assertThat(believed).as("flips that changed nothing").isLessThan(FLIPS / 50);
        }
    }

    private static String spoilt(String token, SplittableRandom random) {
        StringBuilder spoilt = new StringBuilder(token);
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
            int at = random.nextInt(spoilt.length());
            switch (random.nextInt(6)) {
                case 0 -> spoilt.setCharAt(at, (char) (spoilt.charAt(at) ^ (1 << random.nextInt(8))));
                case 1 -> spoilt.setCharAt(at, (char) random.nextInt(0x10000));
                case 2 -> spoilt.deleteCharAt(at);
                case 3 -> spoilt.insert(at, spoilt.charAt(random.nextInt(spoilt.length())));
                case 4 -> spoilt.setCharAt(at, token.charAt(random.nextInt(token.length())));
                default -> spoilt.setLength(Math.max(1, at));
            }
        }
        return spoilt.toString();
    }
}
