package dev.yearlight.local.server;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The note in a data folder by which commands find the platform that runs there. */
public final class PlatformFile {

    private static final String PROCESS = "process";
    private static final String STARTED = "process-started";
    private static final String ADDRESS = "address.";

    private final Path file;

    /** The note of this data folder, whether it is there or not. */
    public PlatformFile(Path data) {
        this.file = data.resolve("platform.properties");
    }

    /** Notes that this process runs the platform. */
    public void write(SortedMap<String, String> addresses) throws IOException {
        ProcessHandle process = ProcessHandle.current();
        Properties properties = new Properties();
        properties.setProperty(PROCESS, Long.toString(process.pid()));
        properties.setProperty(STARTED, started(process));
        addresses.forEach((name, address) -> properties.setProperty(ADDRESS + name, address));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, "The platform that runs from this folder");
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The platform that runs now; empty where there is no note, or the process that left it is gone. */
    public Optional<RunningPlatform> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        // Process ids are used again after a while; the time of their start tells them apart.
        return Optional.ofNullable(properties.getProperty(PROCESS))
                .flatMap(process -> ProcessHandle.of(Long.parseLong(process)))
                .filter(process -> started(process).equals(properties.getProperty(STARTED)))
                .map(process -> new RunningPlatform(process.pid(), addresses(properties)));
    }

    /** Takes the note away when the platform stops. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static SortedMap<String, String> addresses(Properties properties) {
        SortedMap<String, String> addresses = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(ADDRESS)) {
                addresses.put(key.substring(ADDRESS.length()), properties.getProperty(key));
            }
        }
        return addresses;
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
