package dev.yearlight.serve.http;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.settings.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The certificate that readers see.
 *
 * @param certificateFile PEM file with the certificate and its chain
 * @param keyFile PEM file with its private key
 * @param handshakeTimeout how long a handshake may take
 * @param reload how often the files are looked at
 */
public record TlsConfig(Path certificateFile, Path keyFile, Duration handshakeTimeout, Duration reload) {

    /** The message of what is refused names the key. */
    public TlsConfig {
        Require.between(
                handshakeTimeout,
                Duration.ofMillis(10),
                Duration.ofMinutes(5),
                "yearlight.serve.tls.handshake-timeout");
        Require.between(reload, Duration.ofMillis(10), Duration.ofDays(1), "yearlight.serve.tls.reload");
    }

    /** Empty where neither file is named; one alone is a mistake. */
    static Optional<TlsConfig> from(Settings settings) {
        Optional<Path> certificate = settings.optionalPath("yearlight.serve.tls.certificate-file");
        Optional<Path> key = settings.optionalPath("yearlight.serve.tls.private-key-file");
        if (certificate.isPresent() != key.isPresent()) {
            throw new SettingsException("yearlight.serve.tls.certificate-file and yearlight.serve.tls.private-key-file"
                    + " must be set together, or neither");
        }
        return certificate.map(file -> new TlsConfig(
                file,
                key.orElseThrow(),
                settings.duration("yearlight.serve.tls.handshake-timeout"),
                settings.duration("yearlight.serve.tls.reload")));
    }
}
