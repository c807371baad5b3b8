package dev.yearlight.serve.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationKeyTest {

    @TempDir
    private Path folder;

    @Test
    void theKindOfTheKeyDecidesTheAlgorithm() throws IOException {
        assertThat(read(TokenMint.rsa().publicPem()).algorithm()).isEqualTo("RS256");
        assertThat(read(TokenMint.ellipticCurve(256).publicPem()).algorithm()).isEqualTo("ES256");
        assertThat(read(TokenMint.edwardsCurve().publicPem()).algorithm()).isEqualTo("EdDSA");
    }

    @Test
    void anAbsentFileIsRefusedByTheNameOfItsSetting() {
        assertThatThrownBy(() -> VerificationKey.read(folder.resolve("absent.pem")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("yearlight.serve.public-key-file: ")
                .hasMessageContaining("does not start without a key");
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

    private void assertRefused(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private VerificationKey read(String text) throws IOException {
        return VerificationKey.read(Files.writeString(folder.resolve("key.pem"), text));
    }
}
