package dev.yearlight.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What the build and this module provide for a child server. */
final class ServerFiles {

    private static final String CLASSES = "target/classes";

    private final Path module;
    private final Path child;

    /**
     * Looks into the build of a server's module.
     *
     * @param home the checkout's root
     * @param name of the folder under {@code local}
     */
    ServerFiles(Path home, String name) throws ServerNotStarted {
        this.module = home.resolve("local").resolve(name);
        this.child = home.resolve("local/child").resolve(CLASSES);
        if (!Files.isDirectory(libraries()) || !Files.isDirectory(child)) {
            throw new ServerNotStarted("The server's libraries are not in " + libraries()
                    + ": run ./mvnw package first, in " + home.toAbsolutePath().normalize() + ".");
        }
    }

    Path classes() {
        return module.resolve(CLASSES);
    }

    Path tether() {
        return child;
    }

    Path libraries() {
        return module.resolve("target/lib");
    }

    /** A file of this package's resources. */
    static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(ServerFiles.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
