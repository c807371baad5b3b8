package dev.yearlight.serve.token;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.settings.SettingsException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Which tokens are good.
 *
 * @param publicKeyFile PEM file with the public key that tokens are checked with
 * @param issuer what a token's {@code iss} must say
 * @param audience what a token's {@code aud} must contain
 * @param clockLeeway by how much an issuer's clock may be wrong
 * @param cacheEntries verified tokens that are remembered
 */
public record TokenConfig(Path publicKeyFile, String issuer, String audience, Duration clockLeeway, int cacheEntries) {

    /** Refuses values that tokens could not be judged with; the message names the key. */
    public TokenConfig {
        Require.notBlank(publicKeyFile.toString(), "yearlight.serve.public-key-file");
        Require.notBlank(issuer, "yearlight.serve.issuer");
        Require.notBlank(audience, "yearlight.serve.audience");
        Require.between(clockLeeway, Duration.ZERO, Duration.ofMinutes(5), "yearlight.serve.clock-leeway");
        Require.between(cacheEntries, 1, 10_000_000, "yearlight.serve.token-cache-entries");
    }

    /** Reads {@code yearlight.serve.*}. */
    public static TokenConfig from(Settings settings) {
        return new TokenConfig(
                settings.optionalPath("yearlight.serve.public-key-file")
                        .orElseThrow(() -> new SettingsException("yearlight.serve.public-key-file must name the public"
                                + " key that tokens are checked with; without it nothing is served")),
                settings.text("yearlight.serve.issuer"),
                settings.text("yearlight.serve.audience"),
                settings.duration("yearlight.serve.clock-leeway"),
                settings.integer("yearlight.serve.token-cache-entries", 1, 10_000_000));
    }

    /** The same for tokens of another issuer. */
    public TokenConfig ofIssuer(String other) {
        return new TokenConfig(publicKeyFile, other, audience, clockLeeway, cacheEntries);
    }
}
