package dev.yearlight.local.server;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the forked Kafka is run.
 *
 * @param home the checkout's root, whose build holds the libraries
 * @param directory its data; used again when it exists
 * @param log takes all that it prints
 * @param port for clients
 * @param controllerPort for its own controller
 * @param heapMegabytes of its Java heap
 * @param patience how long a start may take
 */
public record KafkaSettings(
        Path home, Path directory, Path log, int port, int controllerPort, int heapMegabytes, Duration patience) {

    /** A heap that carries millions of small records. */
    public static final int HEAP_MEGABYTES = 256;

    /** Enough for a loaded machine of two cores. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Refuses ports and sizes that cannot be. */
    public KafkaSettings {
        SettingChecks.port(port, "Kafka's port");
        SettingChecks.port(controllerPort, "Kafka's controller port");
        SettingChecks.heap(heapMegabytes, "Kafka's heap");
        directory = directory.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
    }

    /** The usual layout of a data folder. */
    public static KafkaSettings in(Path home, Path data, int port, int controllerPort) {
        return new KafkaSettings(
                home,
                data.resolve("kafka"),
                data.resolve("logs/kafka.log"),
                port,
                controllerPort,
                HEAP_MEGABYTES,
                PATIENCE);
    }
}
