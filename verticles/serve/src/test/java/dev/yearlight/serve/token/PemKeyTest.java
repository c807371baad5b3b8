package dev.yearlight.serve.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PemKeyTest {

    @Test
    void theKindOfTheKeyDecidesTheAlgorithm() {
        assertThat(parse(TokenMint.rsa().publicPem()).algorithm()).isEqualTo(SignatureAlgorithm.RS256);
        assertThat(parse(TokenMint.ellipticCurve(256).publicPem()).algorithm()).isEqualTo(SignatureAlgorithm.ES256);
        assertThat(parse(TokenMint.edwardsCurve().publicPem()).algorithm()).isEqualTo(SignatureAlgorithm.EDDSA);
    }

    @Test
    void whatIsNoPublicKeyIsRefused() {
        assertRefused("", "must hold one PEM block");
        assertRefused(TokenMint.rsa().privatePem(), "must hold one PEM block");
        assertRefused(TokenMint.rsa().publicPem() + TokenMint.rsa().publicPem(), "must hold one PEM block");
        assertRefused("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", "must hold an RSA");
    }

    @Test
    void aWeakKeyIsRefused() {
        assertRefused(TokenMint.rsa(1_024).publicPem(), "too weak");
        assertRefused(TokenMint.ellipticCurve(384).publicPem(), "too weak");
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static VerificationKey parse(String text) {
        return PemKey.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
