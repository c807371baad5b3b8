package dev.yearlight.local.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An installed Java.
 *
 * @param path what JAVA_HOME would be
 * @param feature its feature version, such as 17
 */
public record JavaHome(Path path, int feature) {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    /** The Java that runs this. */
    public static JavaHome running() {
        return new JavaHome(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** One of this feature version in the folders where systems and version managers put them. */
    public static Optional<JavaHome> find(int feature) {
        JavaHome running = running();
        if (running.feature() == feature) {
            return Optional.of(running);
        }
        return usualFolders().stream()
                .flatMap(folder -> in(folder).stream())
                .filter(home -> home.feature() == feature)
                .findFirst();
    }

    /** Its launcher. */
    public Path launcher() {
        return path.resolve("bin").resolve("java");
    }

    static List<JavaHome> in(Path folder) {
        List<JavaHome> homes = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    read(entry).or(() -> read(entry.resolve("Contents/Home"))).ifPresent(homes::add);
                }
            } catch (IOException unreadable) {
                // A folder that may not be read offers no Java; others may.
                return homes;
            }
        }
        return homes;
    }

    private static Optional<JavaHome> read(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        try {
            Matcher version = VERSION.matcher(Files.readString(release));
            return version.find()
                    ? Optional.of(new JavaHome(home, Integer.parseInt(version.group(1))))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Path> usualFolders() {
        Path user = Path.of(System.getProperty("user.home"));
        return List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/usr/java"),
                Path.of("/opt/java"),
                Path.of("/opt"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                user.resolve("Library/Java/JavaVirtualMachines"),
                user.resolve(".sdkman/candidates/java"),
                user.resolve(".jdks"),
                user.resolve(".asdf/installs/java"),
                user.resolve(".local/share/mise/installs/java"));
    }
}
