package dev.yearlight.cli.platform;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.common.EventLoops;
import dev.yearlight.common.Metrics;
import dev.yearlight.common.Part;
import dev.yearlight.common.PartException;
import dev.yearlight.common.Platform;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.GenerateRole;
import dev.yearlight.local.server.CassandraSettings;
import dev.yearlight.local.server.ForkedCassandra;
import dev.yearlight.local.server.ForkedKafka;
import dev.yearlight.local.server.KafkaSettings;
import dev.yearlight.local.server.PlatformFile;
import dev.yearlight.local.writer.HouseWriterSettings;
import dev.yearlight.local.writer.HouseWriterVerticle;
import dev.yearlight.ops.OpsRole;
import dev.yearlight.serve.ServeRole;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform on one machine: real Kafka and Cassandra in processes of their own, the house writer unless
 * another model is configured, and the roles that write, read and watch.
 */
public final class LocalPlatform implements AutoCloseable {

    private static final Duration SERVERS_WITHIN = Duration.ofMinutes(4);
    private static final Duration PART_WITHIN = Duration.ofMinutes(1);

    private final DataFolder data;
    private final LocalPorts ports;
    private final Settings settings;
    private final Consumer<String> progress;
    private final Vertx vertx = EventLoops.start();
    private final Metrics metrics = new Metrics();
    private final CompletableFuture<Throwable> fatal = new CompletableFuture<>();
    private final Platform parts;
    private @Nullable ForkedKafka kafka;
    private @Nullable ForkedCassandra cassandra;
    private @Nullable GenerateRole generate;
    private @Nullable ServeRole serve;
    private @Nullable OpsRole ops;

    /**
     * Chooses ports and starts nothing yet.
     *
     * @param progress told what starts
     */
    public LocalPlatform(DataFolder data, SettingsSource source, Consumer<String> progress) throws IOException {
        this.data = data;
        this.progress = progress;
        Settings wanted = source.load();
        this.ports = LocalPorts.choose(wanted);
        this.settings = source.with(
                        LocalSettings.of(ports, wanted, LocalKeys.in(data.root()), LocalKeys.synthetic(data.root())))
                .load();
        this.parts = new Platform(List.of(
                new Part("vert.x", () -> {}, () -> vertx.close().await(), PART_WITHIN),
                new Part("servers", this::startServers, this::stopServers, SERVERS_WITHIN),
                new Part("schema and topics", this::install, () -> {}, PART_WITHIN),
                new Part("writer", this::startWriter, () -> {}, PART_WITHIN),
                new Part("generate", this::startGenerate, this::stopGenerate, PART_WITHIN),
                new Part("serve", this::startServe, this::stopServe, PART_WITHIN),
                new Part("ops", this::startOps, this::stopOps, PART_WITHIN),
                new Part("note", this::leaveNote, () -> note().delete(), PART_WITHIN)));
    }

    /** Starts everything in order; where a part fails, what was started is closed again. */
    public void start() {
        try {
            parts.start();
        } catch (PartException failure) {
            throw CommandFailure.unavailable(
                    String.valueOf(failure.getMessage()),
                    "./yearlight doctor looks for the cause; logs are in " + data.logs());
        }
    }

    /** The settings that roles and clients of this platform use. */
    public Settings settings() {
        return settings;
    }

    /** The one Vert.x of this process. */
    public Vertx vertx() {
        return vertx;
    }

    /** What all parts count. */
    public Metrics metrics() {
        return metrics;
    }

    /** Why generation stands still; empty while it moves. */
    public String standstill() {
        return generate == null ? "" : generate.metrics().pausedBecause();
    }

    /** Calls of the model so far. */
    public long modelCalls() {
        return generate == null ? 0 : generate.metrics().calls();
    }

    /** Completes when a part ended by itself. */
    public CompletableFuture<Throwable> fatal() {
        return fatal;
    }

    /** Where readers find the archive. */
    public String archiveAddress() {
        return "http://127.0.0.1:" + ports.serve();
    }

    /** Where the demonstration's own page is. */
    public int indexPort() {
        return ports.index();
    }

    /** What listens where, for people. */
    public List<String> addresses() {
        List<String> lines = new ArrayList<>(List.of(
                "archive     " + archiveAddress(),
                "live page   http://127.0.0.1:" + ports.ops() + "  (how the run goes)",
                "management  http://127.0.0.1:" + ports.management() + "  (/livez, /readyz, /metrics)",
                "Kafka       " + settings.text("yearlight.kafka.bootstrap-servers"),
                "Cassandra   " + settings.text("yearlight.cassandra.contact-points")));
        lines.add("model       " + settings.text("yearlight.model.base-url") + "  ("
                + settings.text("yearlight.model.name") + ")");
        return lines;
    }

    @Override
    public void close() {
        try {
            parts.close();
        } catch (PartException failure) {
            progress.accept("not everything stopped in order: " + failure.getMessage());
        } finally {
            metrics.close();
        }
    }

    private void startServers() throws IOException, InterruptedException {
        progress.accept("starting Kafka and Cassandra ...");
        CompletableFuture<ForkedKafka> broker = CompletableFuture.supplyAsync(Starting.of(() ->
                ForkedKafka.start(KafkaSettings.in(data.home(), data.root(), ports.kafka(), ports.kafkaController()))));
        cassandra = ForkedCassandra.start(
                CassandraSettings.in(data.home(), data.root(), ports.cassandra(), ports.cassandraStorage()));
        try {
            kafka = broker.get();
        } catch (ExecutionException failure) {
            throw Starting.failure(failure);
        }
    }

    private void stopServers() {
        Optional.ofNullable(kafka).ifPresent(ForkedKafka::close);
        Optional.ofNullable(cassandra).ifPresent(ForkedCassandra::close);
    }

    private void install() throws IOException {
        Installation installation = new Installation(settings);
        installation.applySchema();
        installation.applyTopics();
    }

    private void startWriter() {
        if (LocalSettings.usesHouseWriter(settings, ports)) {
            progress.accept("starting the house writer (a grammar, not a language model) ...");
            vertx.deployVerticle(
                            new HouseWriterVerticle(HouseWriterSettings.on(ports.writer()), InstantSource.system()))
                    .await();
        }
    }

    private void startGenerate() throws IOException {
        progress.accept("starting the roles generate, serve and ops ...");
        generate = GenerateRole.start(vertx, settings, data.home(), metrics.registry(), fatal::complete);
    }

    private void stopGenerate() {
        Optional.ofNullable(generate).ifPresent(GenerateRole::close);
    }

    private void startServe() {
        serve = ServeRole.start(vertx, settings, metrics);
    }

    private void stopServe() {
        Optional.ofNullable(serve).ifPresent(ServeRole::close);
    }

    private void startOps() throws IOException {
        ops = OpsRole.start(vertx, settings, data.home(), metrics);
    }

    private void stopOps() {
        Optional.ofNullable(ops).ifPresent(OpsRole::close);
    }

    private PlatformFile note() {
        return new PlatformFile(data.root());
    }

    private void leaveNote() throws IOException {
        note().write(new TreeMap<>(LocalSettings.forOtherCommands(settings, ports)));
    }
}
