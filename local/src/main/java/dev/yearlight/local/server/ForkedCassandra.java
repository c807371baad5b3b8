package dev.yearlight.local.server;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Cassandra node in a process of its own; its data outlives it. */
public final class ForkedCassandra extends ForkedServer {

    private static final String SYNC_EACH_WRITE = "commitlog_sync: batch";

    /** As Cassandra itself is set up. */
    private static final String SYNC_NOW_AND_THEN = "commitlog_sync: periodic\ncommitlog_sync_period: 10000ms";

    private static final String LETS_ALL_IN = "authenticator: AllowAllAuthenticator\nauthorizer: AllowAllAuthorizer";

    private static final String ASKS_WHO_YOU_ARE =
            "authenticator: PasswordAuthenticator\nauthorizer: CassandraAuthorizer";

    /** Nodes of a ring wait this long for one another before they take their parts. */
    private static final List<String> OPTIONS_OF_A_RING =
            List.of("-Dcassandra.ring_delay_ms=2000", "-Dcassandra.consistent.rangemovement=false");

    /** The newest Java that Cassandra itself is released for. */
    private static final int JAVA_OF_CASSANDRA = 17;

    private final CassandraSettings settings;

    private ForkedCassandra(CassandraSettings settings, ChildServer server) {
        super(server);
        this.settings = settings;
    }

    /** Starts it and returns once it answers CQL clients; a {@link ServerNotStarted} says why it does not. */
    public static ForkedCassandra start(CassandraSettings settings) throws IOException {
        return start(settings, JavaHome.find(JAVA_OF_CASSANDRA));
    }

    /** Starts it on the Java that suits it, or on the running one where there is none. */
    static ForkedCassandra start(CassandraSettings settings, Optional<JavaHome> suited) throws IOException {
        ServerFiles files = new ServerFiles(settings.home(), "cassandra");
        Path configuration = Files.createDirectories(settings.directory().resolve("conf"));
        Files.writeString(configuration.resolve("cassandra.yaml"), yaml(settings));
        Files.writeString(configuration.resolve("logback.xml"), ServerFiles.resource("cassandra-logback.xml"));
        Files.writeString(configuration.resolve("jvm.options"), ServerFiles.resource("cassandra.jvm"));
        Launch launch = new Launch(
                "Cassandra",
                command(settings, files, configuration, suited),
                settings.directory(),
                settings.log(),
                "Starting listening for CQL clients",
                List.of(
                        new Launch.Port(settings.node().address(), settings.port(), "yearlight.local.cassandra.port"),
                        new Launch.Port(
                                settings.node().address(),
                                settings.storagePort(),
                                "yearlight.local.cassandra.storage-port")),
                settings.patience());
        return new ForkedCassandra(settings, ChildServer.start(launch));
    }

    /** What drivers connect to, in the data centre {@link CassandraSettings#DATA_CENTRE}. */
    public InetSocketAddress contactPoint() {
        return new InetSocketAddress(settings.node().address(), settings.port());
    }

    private static List<String> command(
            CassandraSettings settings, ServerFiles files, Path configuration, Optional<JavaHome> suited) {
        String heap = settings.heapMegabytes() + "m";
        JavaHome java = suited.orElseGet(JavaHome::running);
        List<String> classPath = new ArrayList<>(List.of(files.tether().toString()));
        List<String> command = new ArrayList<>(List.of(
                java.launcher().toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "@" + configuration.resolve("jvm.options"),
                "-Dcassandra.config=" + configuration.resolve("cassandra.yaml").toUri(),
                "-Dcassandra.storagedir=" + settings.directory(),
                "-Dcassandra.logdir=" + settings.log().getParent(),
                "-Dlogback.configurationFile=" + configuration.resolve("logback.xml")));
        if (settings.throwaway()) {
            command.addAll(List.of("-Dcassandra.unsafesystem=true", "-XX:TieredStopAtLevel=1"));
        }
        if (!settings.node().isAlone()) {
            command.addAll(OPTIONS_OF_A_RING);
        }
        if (suited.isEmpty()) {
            classPath.add(files.classes().toString());
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        classPath.add(files.libraries().resolve("*").toString());
        command.addAll(List.of(
                "-cp",
                String.join(File.pathSeparator, classPath),
                "dev.yearlight.child.Tethered",
                Long.toString(ProcessHandle.current().pid()),
                "org.apache.cassandra.service.CassandraDaemon"));
        return command;
    }

    private static String yaml(CassandraSettings settings) throws IOException {
        return ServerFiles.resource("cassandra.yaml")
                .replace("${directory}", settings.directory().toString().replace("'", "''"))
                .replace("${sync}", settings.syncsEachWrite() ? SYNC_EACH_WRITE : SYNC_NOW_AND_THEN)
                .replace("${ring}", ring(settings.node()))
                .replace("${access}", settings.asksWhoYouAre() ? ASKS_WHO_YOU_ARE : LETS_ALL_IN)
                .replace("${address}", settings.node().address())
                .replace("${seed}", settings.node().seed())
                .replace("${storagePort}", Integer.toString(settings.storagePort()))
                .replace("${port}", Integer.toString(settings.port()));
    }

    private static String ring(ClusterNode node) {
        return node.isAlone()
                ? ""
                : "initial_token: " + node.token() + "\nauto_bootstrap: false\nhinted_handoff_enabled: false";
    }
}
