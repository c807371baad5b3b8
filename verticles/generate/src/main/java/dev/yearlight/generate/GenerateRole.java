package dev.yearlight.generate;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.yearlight.common.run.RunTables;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.OwnershipTerms;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.generate.control.RunControl;
import dev.yearlight.generate.control.RunControlConfig;
import dev.yearlight.generate.ingest.Ingest;
import dev.yearlight.generate.metrics.GenerateMetrics;
import dev.yearlight.generate.outbox.KafkaOutbox;
import dev.yearlight.generate.outbox.KafkaParking;
import dev.yearlight.generate.outbox.KafkaReportEvents;
import dev.yearlight.generate.store.CassandraReportStore;
import dev.yearlight.generate.tracing.Tracing;
import dev.yearlight.generate.tracing.TracingConfig;
import dev.yearlight.generation.ReportStore;
import dev.yearlight.generation.guardrail.GuardrailSettings;
import dev.yearlight.generation.guardrail.Guardrails;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The role that writes over its real parts: Kafka, Cassandra and a model; blocks where it starts and stops. */
public final class GenerateRole implements AutoCloseable {

    private final GenerateConfig config;
    private final CassandraConnection cassandra;
    private final KafkaOutbox outbox;
    private final Optional<Tracing> tracing;
    private final GenerateService service;

    private GenerateRole(
            GenerateConfig config,
            CassandraConnection cassandra,
            KafkaOutbox outbox,
            Optional<Tracing> tracing,
            GenerateService service) {
        this.config = config;
        this.cassandra = cassandra;
        this.outbox = outbox;
        this.tracing = tracing;
        this.service = service;
    }

    /**
     * Connects, and takes in snapshots from then on.
     *
     * @param home folder that relative paths of the settings start from
     * @param onFatal told when the intake ended by itself; the process should end then
     */
    public static GenerateRole start(
            Vertx vertx, Settings settings, Path home, MeterRegistry registry, Consumer<Throwable> onFatal)
            throws IOException {
        return start(vertx, settings, home, registry, onFatal, UnaryOperator.identity());
    }

    /**
     * The same with something between the chains and the store.
     *
     * @param around sees every read and write of the store
     */
    public static GenerateRole start(
            Vertx vertx,
            Settings settings,
            Path home,
            MeterRegistry registry,
            Consumer<Throwable> onFatal,
            UnaryOperator<ReportStore> around)
            throws IOException {
        GenerateConfig config = GenerateConfig.from(settings, home);
        Guardrails guardrails = new Guardrails(GuardrailSettings.load(config.guardrails()));
        Optional<Tracing> tracing = Tracing.from(TracingConfig.from(settings));
        CassandraConnection cassandra = CassandraConnection.open(StoreConfig.from(settings));
        try {
            RunControl runs = new RunControl(
                    RunControlConfig.from(settings, home),
                    new RunTables(cassandra.session()),
                    InstantSource.system(),
                    System::nanoTime,
                    UlidCreator.getUlid().toString());
            return start(
                    vertx,
                    config,
                    guardrails,
                    cassandra,
                    tracing,
                    runs,
                    new GenerateMetrics(registry),
                    onFatal,
                    around);
        } catch (IOException | RuntimeException failure) {
            cassandra.close();
            tracing.ifPresent(Tracing::close);
            throw failure;
        }
    }

    private static GenerateRole start(
            Vertx vertx,
            GenerateConfig config,
            Guardrails guardrails,
            CassandraConnection cassandra,
            Optional<Tracing> tracing,
            RunControl runs,
            GenerateMetrics metrics,
            Consumer<Throwable> onFatal,
            UnaryOperator<ReportStore> around)
            throws IOException {
        OwnershipTerms terms = new OwnershipTerms(cassandra.session());
        ReportStore store =
                around.apply(new CassandraReportStore(new ReportTables(cassandra.session()), config.gzipTwin()));
        KafkaOutbox outbox = KafkaOutbox.connect(config.ingest().bootstrapServers());
        GeneratePorts ports = new GeneratePorts(
                () -> Ingest.connect(config.ingest()),
                store,
                new KafkaReportEvents(outbox, config.reportsTopic()),
                new KafkaParking(outbox, config.parkedTopic(), metrics),
                guardrails,
                () -> new AttemptId(UlidCreator.getMonotonicUlid().toString()),
                () -> ThreadLocalRandom.current().nextDouble(),
                () -> terms.next(config.ingest().topic()),
                runs,
                InstantSource.system(),
                System::nanoTime,
                tracing);
        GenerateRole role = new GenerateRole(
                config, cassandra, outbox, tracing, new GenerateService(vertx, config, ports, metrics, onFatal));
        try {
            role.service.start().toCompletionStage().toCompletableFuture().join();
            return role;
        } catch (IOException | RuntimeException failure) {
            role.stopWriting();
            throw failure;
        }
    }

    /** What the role counts. */
    public GenerateMetrics metrics() {
        return service.metrics();
    }

    @Override
    public void close() {
        stopWriting();
        tracing.ifPresent(Tracing::close);
        cassandra.close();
    }

    private void stopWriting() {
        long patience = config.ingest().drain().multipliedBy(2).toMillis();
        service.stop()
                .timeout(patience, TimeUnit.MILLISECONDS)
                .otherwiseEmpty()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        outbox.close();
    }
}
