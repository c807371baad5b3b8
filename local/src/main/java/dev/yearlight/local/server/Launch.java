package dev.yearlight.local.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a child server is run.
 *
 * @param name as people know it, such as Kafka
 * @param command the whole command line
 * @param directory where it runs and keeps its files
 * @param log takes all that it prints; the log of the start before is kept beside it
 * @param readyLine what a line of that log holds once clients are answered
 * @param ports what it listens on, and the setting of each
 * @param patience how long it may take to get ready
 */
record Launch(
        String name,
        List<String> command,
        Path directory,
        Path log,
        String readyLine,
        List<Port> ports,
        Duration patience) {

    Launch {
        command = List.copyOf(command);
        ports = List.copyOf(ports);
    }

    /**
     * A port and the setting that moves it.
     *
     * @param address the loopback address that it is on
     */
    record Port(String address, int number, String setting) {}
}
