package dev.yearlight.serve;

import java.nio.file.Path;
import java.time.Duration;

/** The serving role as tests configure it. */
final class TestServer {

    private TestServer() {}

    static ServeConfig config(Path publicKey, int port) {
        return new ServeConfig(
                "127.0.0.1",
                port,
                0,
                publicKey,
                TokenMint.ISSUER,
                TokenMint.AUDIENCE,
                Duration.ofSeconds(5),
                1_000,
                Duration.ofSeconds(20),
                1_000,
                Duration.ofSeconds(5),
                8_192,
                2_048,
                2);
    }
}
