package dev.yearlight.loadtest.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.loadtest.listener.SyntheticListener;
import dev.yearlight.loadtest.plan.TokenSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SyntheticIssuerTest {

    private static final Instant NOW = Instant.parse("2026-12-02T08:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "EC, 256, ES256, SHA256withECDSAinP1363Format",
        "RSA, 2048, RS256, SHA256withRSA",
        "Ed25519, 255, EdDSA, Ed25519"
    })
    void tokensOfEveryKindOfKeyVerify(String family, int size, String algorithm, String signature)
            throws GeneralSecurityException, IOException {
        // Given
        KeyPairGenerator generator = KeyPairGenerator.getInstance(family);
        if (!family.equals("Ed25519")) {
            generator.initialize(size);
        }
        KeyPair pair = generator.generateKeyPair();

        // When
        String token = issuer(pair).token(new SyntheticListener(7));

        // Then
        String[] parts = token.split("\\.", -1);
        Signature verifier = Signature.getInstance(signature);
        verifier.initVerify(pair.getPublic());
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(json(parts[0]).path("alg").asText()).isEqualTo(algorithm);
        JsonNode claims = json(parts[1]);
        assertThat(claims.path("sub").asText()).isEqualTo("synthetic-000007");
        assertThat(claims.path("iss").asText()).isEqualTo("yearlight-synthetic");
        assertThat(claims.path("aud").asText()).isEqualTo("yearlight-archive");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(7_200);
    }

    @Test
    void aCurveThatNobodyVerifiesIsRefused() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(384);
        KeyPair pair = generator.generateKeyPair();

        assertThatIllegalArgumentException().isThrownBy(() -> issuer(pair)).withMessageContaining("P-256");
    }

    @Test
    void anIssuerThatWouldNeedEscapingIsRefused() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), "none");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticIssuer.of(
                        new TokenSource.Minted(key, "a\",\"sub\":\"mallory", "b", Duration.ofHours(1)), CLOCK))
                .withMessageContaining("issuer");
    }

    @Test
    void aFileWithAReadersTokenIsRefusedWhole() throws GeneralSecurityException, IOException {
        // Given: one token of a synthetic listener, one of a person
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        String synthetic = issuer(generator.generateKeyPair()).token(new SyntheticListener(1));
        String person = "e30." + base64("{\"sub\":\"listener-000001\"}") + ".c2ln";

        // Then
        assertThat(TokenFile.read(Files.write(folder.resolve("good"), List.of(synthetic, "", synthetic))))
                .hasSize(2);
        for (String bad : List.of(person, "no token", "e30." + base64("{\"sub\":\"synthetic-1\"}") + ".x", "a.b.c")) {
            Path file = Files.write(folder.resolve("bad"), List.of(synthetic, bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenFile.read(file))
                    .withMessageContaining("token 2")
                    .withMessageNotContaining("listener-000001");
        }
    }

    private SyntheticIssuer issuer(KeyPair pair) throws IOException {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Path file = Files.writeString(folder.resolve("private.pem"), pem);
        return SyntheticIssuer.of(
                new TokenSource.Minted(file, "yearlight-synthetic", "yearlight-archive", Duration.ofHours(2)), CLOCK);
    }

    private static JsonNode json(String part) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
