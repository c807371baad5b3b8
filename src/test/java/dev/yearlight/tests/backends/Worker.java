package dev.yearlight.tests.backends;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.GenerateRole;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An ordinary worker inside of this process. */
public final class Worker implements AutoCloseable {

    private final Vertx vertx;
    private final GenerateRole role;
    private final CompletableFuture<Throwable> fatal;

    private Worker(Vertx vertx, GenerateRole role, CompletableFuture<Throwable> fatal) {
        this.vertx = vertx;
        this.role = role;
        this.fatal = fatal;
    }

    /** Joins its group. */
    public static Worker start(Map<String, String> settings) throws IOException {
        Vertx vertx = Vertx.vertx();
        MeterRegistry registry = new SimpleMeterRegistry();
        CompletableFuture<Throwable> fatal = new CompletableFuture<>();
        Path home = Path.of(System.getProperty("yearlight.home"));
        return new Worker(
                vertx,
                GenerateRole.start(
                        vertx, Settings.load(Optional.empty(), Map.of(), settings), home, registry, fatal::complete),
                fatal);
    }

    /** Whether its intake ended without being told to. */
    public boolean endedByItself() {
        return fatal.isDone();
    }

    /** Calls of the model as it counted them itself. */
    public long calls() {
        return role.metrics().calls();
    }

    @Override
    public void close() {
        role.close();
        vertx.close().await();
    }
}
