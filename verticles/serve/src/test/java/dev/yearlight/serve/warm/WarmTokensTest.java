package dev.yearlight.serve.warm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.token.RefusalCause;
import dev.yearlight.serve.token.SignatureAlgorithm;
import dev.yearlight.serve.token.TokenConfig;
import dev.yearlight.serve.token.TokenJudge;
import dev.yearlight.serve.token.TokenMint;
import dev.yearlight.serve.token.Tokens;
import dev.yearlight.serve.token.Traffic;
import dev.yearlight.serve.token.Verification;
import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens that the process signs for itself open its own listeners' archives for as long as it warms up, and no other. */
class WarmTokensTest {

    private static final TokenMint READERS = TokenMint.ellipticCurve(256);
    private final Instant soon = Instant.now().plusSeconds(60);

    @TempDir
    private Path folder = Path.of("absent");

    private final Vertx vertx = Vertx.vertx();
    private WarmTokens tokens = new WarmTokens(token -> Future.succeededFuture(new Refused(RefusalCause.MALFORMED)));
    private final OwnListeners listeners = OwnListeners.invent();

    @BeforeEach
    void open() {
        TokenConfig config = config(READERS.publicKeyFile(folder));
        tokens = new WarmTokens(Tokens.open(vertx, config, InstantSource.system(), new SimpleMeterRegistry())
                .await());
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @ParameterizedTest
    @EnumSource
    void ownTokensAreGoodAndSynthetic(SignatureAlgorithm algorithm) {
        OwnIssuer issuer = begin(algorithm);

        Verification judged = verify(issuer.sign(listeners.number(7), TokenMint.AUDIENCE, soon));

        assertThat(judged).isInstanceOfSatisfying(Verified.class, good -> {
            assertThat(good.listener()).isEqualTo(listeners.number(7));
            assertThat(good.traffic()).isEqualTo(Traffic.SYNTHETIC);
        });
    }

    @Test
    void beforeAndAfterTheWarmUpTheyAreRefused() {
        OwnIssuer issuer = OwnIssuer.using(SignatureAlgorithm.ES256);
        String token = issuer.sign(listeners.number(1), TokenMint.AUDIENCE, soon);
        assertThat(verify(token)).isInstanceOf(Refused.class);

        tokens.begin(issuer, listeners, judge(issuer.name(), issuer.key()));
        assertThat(verify(token)).isInstanceOf(Verified.class);

        tokens.end();
        assertThat(verify(token)).isInstanceOf(Refused.class);
    }

    @Test
    void theyNeverOpenTheArchiveOfAnybodyElse() {
        OwnIssuer issuer = begin(SignatureAlgorithm.ES256);

        assertThat(verify(issuer.sign(new ListenerId("maria"), TokenMint.AUDIENCE, soon)))
                .isInstanceOf(Refused.class);
        assertThat(verify(issuer.sign(OwnListeners.invent().number(1), TokenMint.AUDIENCE, soon)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherProcessesOwnTokensAreRefused() {
        begin(SignatureAlgorithm.ES256);
        OwnIssuer elsewhere = OwnIssuer.using(SignatureAlgorithm.ES256);

        assertThat(verify(elsewhere.sign(listeners.number(1), TokenMint.AUDIENCE, soon)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoeverCopiesTheHeaderStillLacksTheKey() {
        OwnIssuer issuer = begin(SignatureAlgorithm.ES256);
        String own = issuer.sign(listeners.number(1), TokenMint.AUDIENCE, soon);
        String forged = own.substring(0, own.lastIndexOf('.') + 1)
                + READERS.tokenFor("x", soon).split("\\.", -1)[2];

        assertThat(issuer.isNamedBy(forged)).isTrue();
        assertThat(verify(forged)).isInstanceOf(Refused.class);
    }

    @Test
    void readersAreJudgedAsEver() {
        begin(SignatureAlgorithm.RS256);

        assertThat(verify(READERS.tokenFor("maria", soon)))
                .isInstanceOfSatisfying(
                        Verified.class, good -> assertThat(good.traffic()).isEqualTo(Traffic.READER));
    }

    private OwnIssuer begin(SignatureAlgorithm algorithm) {
        OwnIssuer issuer = OwnIssuer.using(algorithm);
        tokens.begin(issuer, listeners, judge(issuer.name(), issuer.key()));
        return issuer;
    }

    private Verification verify(String token) {
        return tokens.verify(token).await();
    }

    private TokenJudge judge(String issuer, PublicKey key) {
        return Tokens.ofOwn(vertx, issuer, key, config(Path.of("unread")), InstantSource.system());
    }

    private static TokenConfig config(Path key) {
        return new TokenConfig(key, TokenMint.ISSUER, TokenMint.AUDIENCE, Duration.ofSeconds(5), 1_000);
    }
}
