package dev.yearlight.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.yearlight.cli.doctor.Finding.Absent;
import dev.yearlight.cli.doctor.Finding.Broken;
import dev.yearlight.cli.doctor.Finding.Healthy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** What the machine itself has to give. */
final class MachineChecks {

    private static final int LEAST_JAVA = 21;
    private static final long LEAST_FREE_BYTES = 2L << 30;
    private static final long LEAST_MEMORY_MEGABYTES = 3_000;

    private MachineChecks() {}

    static Finding java() {
        int feature = Runtime.version().feature();
        String detail = "Java " + Runtime.version();
        return feature >= LEAST_JAVA
                ? new Healthy("JDK", detail)
                : new Broken("JDK", detail, "Install a JDK 21 or newer, or point JAVA_HOME at one.");
    }

    static Finding memory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine) {
            long megabytes = machine.getTotalMemorySize() >> 20;
            return megabytes >= LEAST_MEMORY_MEGABYTES
                    ? new Healthy("memory", megabytes + " MB")
                    : new Absent(
                            "memory", megabytes + " MB", "The whole platform wants 4 GB; close what is not needed.");
        }
        return new Absent("memory", "this Java does not tell", "The whole platform wants 4 GB.");
    }

    static Finding disk(Path data) throws IOException {
        Path there = Stream.iterate(data, Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElse(data.getRoot());
        long free = Files.getFileStore(there).getUsableSpace();
        String detail = (free >> 20) + " MB free at " + there;
        return free >= LEAST_FREE_BYTES && Files.isWritable(there)
                ? new Healthy("disk", detail)
                : new Broken("disk", detail, "Make room for 2 GB and let this user write, or choose another --data.");
    }

    static Finding port(String name, int port, String key) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return new Healthy("port " + port, "free for " + name);
        } catch (IOException taken) {
            return new Absent(
                    "port " + port,
                    "taken; " + name + " will listen on the next free one",
                    "For this very port stop what listens there, or choose another: --set " + key + "=PORT.");
        }
    }

    static Finding servers(Path home) {
        for (String server : new String[] {"kafka", "cassandra"}) {
            Path libraries = home.resolve("local").resolve(server).resolve("target/lib");
            if (!Files.isDirectory(libraries)) {
                return new Broken("servers", "no libraries at " + libraries, "Run ./mvnw package once.");
            }
        }
        return new Healthy("servers", "Kafka's and Cassandra's libraries are there");
    }
}
