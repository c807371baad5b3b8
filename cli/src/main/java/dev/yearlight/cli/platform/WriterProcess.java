package dev.yearlight.cli.platform;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.common.EventLoops;
import dev.yearlight.common.Metrics;
import dev.yearlight.common.Part;
import dev.yearlight.common.PartException;
import dev.yearlight.common.Platform;
import dev.yearlight.common.management.ManagementVerticle;
import dev.yearlight.common.management.Readiness;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.GenerateRole;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The role that writes, alone in a process, with its management port: what a pod runs. */
public final class WriterProcess implements AutoCloseable {

    private static final Duration PART_WITHIN = Duration.ofMinutes(1);

    private final Settings settings;
    private final Path home;
    private final Vertx vertx = EventLoops.start();
    private final Metrics metrics = new Metrics();
    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicInteger managementPort = new AtomicInteger();
    private final CompletableFuture<Throwable> fatal = new CompletableFuture<>();
    private final Platform parts;
    private @Nullable GenerateRole role;

    /**
     * Starts nothing yet.
     *
     * @param home folder that relative paths of the settings start from
     */
    public WriterProcess(Settings settings, Path home) {
        this.settings = settings;
        this.home = home;
        Duration drained =
                settings.duration("yearlight.generate.drain").multipliedBy(2).plus(PART_WITHIN);
        this.parts = new Platform(List.of(
                new Part("vert.x", () -> {}, () -> vertx.close().await(), PART_WITHIN),
                new Part("management port", this::startManagement, () -> {}, PART_WITHIN),
                new Part("generate", this::startRole, this::stopRole, drained)));
    }

    /** Refuses where Kafka, Cassandra or the model cannot be reached, and names the key; else writes from then on. */
    public void start() {
        new Reachability(settings).check();
        try {
            parts.start();
        } catch (PartException failure) {
            throw CommandFailure.unavailable(
                    String.valueOf(failure.getMessage()),
                    "The log above says more; the settings are those of --config.");
        }
    }

    /** Where health, readiness and metrics are. */
    public String managementAddress() {
        return "http://%s:%d".formatted(settings.text("yearlight.generate.host"), managementPort.get());
    }

    /** Completes when the intake ended by itself. */
    public CompletableFuture<Throwable> fatal() {
        return fatal;
    }

    /** Lets what runs end, commits and leaves the group. */
    @Override
    public void close() {
        try {
            parts.close();
        } catch (PartException failure) {
            throw CommandFailure.failed(
                    "not everything stopped in order: " + failure.getMessage(),
                    "What was not finished is taken up by the next owner of its partition.");
        } finally {
            metrics.close();
        }
    }

    private void startManagement() {
        vertx.deployVerticle(new ManagementVerticle(
                        settings.text("yearlight.generate.host"),
                        settings.port("yearlight.generate.management-port"),
                        () -> Readiness.of(ready.get()),
                        metrics::scrape,
                        managementPort::set))
                .await();
    }

    private void startRole() throws IOException {
        role = GenerateRole.start(vertx, settings, home, metrics.registry(), this::ended);
        ready.set(true);
    }

    private void ended(Throwable failure) {
        ready.set(false);
        fatal.complete(failure);
    }

    private void stopRole() {
        ready.set(false);
        Optional.ofNullable(role).ifPresent(GenerateRole::close);
    }
}
