package dev.yearlight.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of child processes: the Java, the class path and the flags that the front door runs with. */
public final class JavaCommand {

    private static final int WARNS_OF_UNSAFE = 23;
    private static final int HAS_COMPACT_HEADERS = 25;
    private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private JavaCommand() {}

    /**
     * Runs a main class with 1 GB of heap, as {@code ./yearlight} does, tied to this process's life.
     *
     * @param home the checkout's root
     * @param options more options of the JVM
     */
    public static List<String> of(Path home, List<String> options, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dyearlight.home=" + home));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (Runtime.version().feature() >= HAS_COMPACT_HEADERS) {
            command.add("-XX:+UseCompactObjectHeaders");
        }
        if (hasHugePages()) {
            command.add("-XX:+UseTransparentHugePages");
        }
        command.addAll(startUpCache(home));
        command.addAll(options);
        String tether = home.resolve("local/child/target/classes").toString();
        // The start-up cache is good for class paths that begin with the one that it was made with.
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path") + System.getProperty("path.separator") + tether,
                "dev.yearlight.child.Tethered",
                Long.toString(ProcessHandle.current().pid()),
                mainClass));
        command.addAll(arguments);
        return command;
    }

    /** The options that {@code ./yearlight} adds for one of its commands, which has such a file. */
    public static String optionsOf(Path home, String name) {
        return "@" + home.resolve("config/" + name + "-jvm.options");
    }

    private static List<String> startUpCache(Path home) {
        Path cache = home.resolve("target/yearlight.aot");
        return Runtime.version().feature() >= HAS_COMPACT_HEADERS && Files.exists(cache)
                ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off")
                : List.of();
    }

    private static boolean hasHugePages() {
        try {
            String modes = Files.exists(HUGE_PAGES) ? Files.readString(HUGE_PAGES) : "";
            return modes.contains("[always]") || modes.contains("[madvise]");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
