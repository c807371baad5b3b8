package dev.yearlight.serve.token;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.settings.SettingsException;
import dev.yearlight.serve.token.KeySource.PemFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which tokens are good.
 *
 * @param readers signs the tokens of readers
 * @param synthetic signs the tokens of load generators, which stand for listeners that nobody is; absent where there is
 *     no such traffic
 * @param audience what a token's {@code aud} must contain
 * @param clockLeeway by how much an issuer's clock may be wrong
 * @param cacheEntries verified tokens that are remembered
 * @param keys when the issuers' keys are read again
 */
public record TokenConfig(
        Issuer readers,
        Optional<Issuer> synthetic,
        String audience,
        Duration clockLeeway,
        int cacheEntries,
        KeyReading keys) {

    private static final String KEY_FILE = "yearlight.serve.public-key-file";
    private static final String KEY_SET = "yearlight.serve.jwks";
    private static final String SYNTHETIC_ISSUER = "yearlight.serve.synthetic.issuer";
    private static final String SYNTHETIC_KEY_FILE = "yearlight.serve.synthetic.public-key-file";

    /** Refuses values that tokens could not be judged with; the message names the key. */
    public TokenConfig {
        Require.notBlank(readers.name(), "yearlight.serve.issuer");
        Require.notBlank(audience, "yearlight.serve.audience");
        Require.between(clockLeeway, Duration.ZERO, Duration.ofMinutes(5), "yearlight.serve.clock-leeway");
        Require.between(cacheEntries, 1, 10_000_000, "yearlight.serve.token-cache-entries");
        synthetic.ifPresent(issuer -> {
            Require.notBlank(issuer.name(), SYNTHETIC_ISSUER);
            if (issuer.name().equals(readers.name())) {
                throw new IllegalArgumentException(
                        SYNTHETIC_ISSUER + " must not be the readers' issuer, yearlight.serve.issuer");
            }
        });
    }

    /** One issuer with one key in a file, and the usual times. */
    public TokenConfig(Path publicKeyFile, String issuer, String audience, Duration clockLeeway, int cacheEntries) {
        this(
                new Issuer(issuer, new PemFile(KEY_FILE, publicKeyFile)),
                Optional.empty(),
                audience,
                clockLeeway,
                cacheEntries,
                KeyReading.DEFAULTS);
    }

    /** Reads {@code yearlight.serve.*}. */
    public static TokenConfig from(Settings settings) {
        return new TokenConfig(
                new Issuer(settings.text("yearlight.serve.issuer"), readersKeys(settings)),
                synthetic(settings),
                settings.text("yearlight.serve.audience"),
                settings.duration("yearlight.serve.clock-leeway"),
                settings.integer("yearlight.serve.token-cache-entries", 1, 10_000_000),
                KeyReading.from(settings));
    }

    private static KeySource readersKeys(Settings settings) {
        Optional<Path> file = settings.optionalPath(KEY_FILE);
        Optional<String> set = settings.optionalText(KEY_SET);
        if (file.isPresent() == set.isPresent()) {
            throw new SettingsException("exactly one of " + KEY_FILE + " and " + KEY_SET
                    + " must name the public keys that tokens are checked with; without them nothing is served");
        }
        return set.map(place -> KeySource.keySet(KEY_SET, place))
                .orElseGet(() -> new PemFile(KEY_FILE, file.orElseThrow()));
    }

    private static Optional<Issuer> synthetic(Settings settings) {
        Optional<String> name = settings.optionalText(SYNTHETIC_ISSUER);
        Optional<Path> file = settings.optionalPath(SYNTHETIC_KEY_FILE);
        if (name.isPresent() != file.isPresent()) {
            throw new SettingsException(SYNTHETIC_ISSUER + " and " + SYNTHETIC_KEY_FILE
                    + " must be set together; without both there is no synthetic traffic");
        }
        return name.map(issuer -> new Issuer(issuer, new PemFile(SYNTHETIC_KEY_FILE, file.orElseThrow())));
    }
}
