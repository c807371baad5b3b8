package dev.yearlight.local.server;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout whose build holds the servers' libraries. */
final class ServerHome {

    private ServerHome() {}

    /** Skips the test where this module was built alone, without the servers. */
    static Path builtWith(String server) {
        Path home = Path.of(System.getProperty("yearlight.home"));
        assumeThat(Files.isDirectory(home.resolve("local").resolve(server).resolve("target/lib")))
                .as("the libraries of " + server + " are built: run ./mvnw package first")
                .isTrue();
        return home;
    }
}
