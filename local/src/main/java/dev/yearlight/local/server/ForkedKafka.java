package dev.yearlight.local.server;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** A Kafka node in a process of its own, broker and controller in one; its data outlives it. */
public final class ForkedKafka extends ForkedServer {

    private final KafkaSettings settings;

    private ForkedKafka(KafkaSettings settings, ChildServer server) {
        super(server);
        this.settings = settings;
    }

    /** Starts it and returns once it answers clients; a {@link ServerNotStarted} says why it does not. */
    public static ForkedKafka start(KafkaSettings settings) throws IOException {
        ServerFiles files = new ServerFiles(settings.home(), "kafka");
        Files.createDirectories(settings.directory());
        Path properties = settings.directory().resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(properties)) {
            properties(settings).store(writer, "Written at each start");
        }
        Launch launch = new Launch(
                "Kafka",
                command(settings, files, properties),
                settings.directory(),
                settings.log(),
                "KAFKA READY",
                List.of(
                        new Launch.Port(FreePorts.LOOPBACK, settings.port(), "yearlight.local.kafka.port"),
                        new Launch.Port(
                                FreePorts.LOOPBACK,
                                settings.controllerPort(),
                                "yearlight.local.kafka.controller-port")),
                settings.patience());
        return new ForkedKafka(settings, ChildServer.start(launch));
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    private static List<String> command(KafkaSettings settings, ServerFiles files, Path properties) {
        String heap = settings.heapMegabytes() + "m";
        String classPath = String.join(
                File.pathSeparator,
                files.tether().toString(),
                files.classes().toString(),
                files.libraries().resolve("*").toString());
        return List.of(
                JavaHome.running().launcher().toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                classPath,
                "dev.yearlight.child.Tethered",
                Long.toString(ProcessHandle.current().pid()),
                "dev.yearlight.kafka.KafkaServer",
                properties.toString());
    }

    private static Properties properties(KafkaSettings settings) throws IOException {
        String clients = "PLAINTEXT://127.0.0.1:" + settings.port();
        String controller = "127.0.0.1:" + settings.controllerPort();
        Properties properties = new Properties();
        properties.load(new StringReader(ServerFiles.resource("kafka.properties")));
        properties.setProperty("listeners", clients + ",CONTROLLER://" + controller);
        properties.setProperty("advertised.listeners", clients);
        properties.setProperty("controller.quorum.voters", "1@" + controller);
        properties.setProperty("log.dirs", settings.directory().resolve("data").toString());
        return properties;
    }
}
