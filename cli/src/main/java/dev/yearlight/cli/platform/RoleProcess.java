package dev.yearlight.cli.platform;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.common.EventLoops;
import dev.yearlight.common.Metrics;
import dev.yearlight.common.Part;
import dev.yearlight.common.PartException;
import dev.yearlight.common.Platform;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.settings.SettingsException;
import dev.yearlight.ops.OpsRole;
import dev.yearlight.serve.ServeRole;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A role that answers requests, alone in a process: what a pod runs. */
public final class RoleProcess implements AutoCloseable {

    /** Longer than connecting to every node and two minutes of warming up. */
    private static final Duration ROLE_WITHIN = Duration.ofMinutes(4);

    private static final Duration PART_WITHIN = Duration.ofSeconds(10);

    private final Vertx vertx = EventLoops.start();
    private final Metrics metrics = new Metrics();
    private final RoleStart start;
    private final Platform parts;
    private @Nullable AutoCloseable role;

    private RoleProcess(String name, RoleStart start) {
        this.start = start;
        this.parts = new Platform(List.of(
                new Part("vert.x", () -> {}, () -> vertx.close().await(), PART_WITHIN),
                new Part(name, this::startRole, this::stopRole, ROLE_WITHIN)));
    }

    /** The role that reads; starts nothing yet. */
    public static RoleProcess serve(Settings settings) {
        return new RoleProcess("serve", (vertx, metrics) -> ServeRole.start(vertx, settings, metrics));
    }

    /**
     * The role that watches; starts nothing yet.
     *
     * @param home folder that relative paths of the settings start from
     */
    public static RoleProcess ops(Settings settings, Path home) {
        return new RoleProcess("ops", (vertx, metrics) -> OpsRole.start(vertx, settings, home, metrics));
    }

    /** Returns once the role answers; a bad setting and a database that is not there are told apart. */
    public void start() {
        try {
            parts.start();
        } catch (PartException failure) {
            if (failure.getCause() instanceof SettingsException
                    || failure.getCause() instanceof IllegalArgumentException) {
                throw (RuntimeException) failure.getCause();
            }
            throw CommandFailure.unavailable(
                    String.valueOf(failure.getMessage()), "The settings name what it needs; the log above says more.");
        }
    }

    /** Keeps the caller until the process is told to end. */
    public void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** Takes back readiness, lets requests end and closes the ports. */
    @Override
    public void close() {
        try {
            parts.close();
        } catch (PartException failure) {
            throw CommandFailure.failed(
                    "not everything stopped in order: " + failure.getMessage(), "The log above says more.");
        } finally {
            metrics.close();
        }
    }

    private void startRole() throws IOException {
        role = start.start(vertx, metrics);
    }

    private void stopRole() throws Exception {
        Optional<AutoCloseable> started = Optional.ofNullable(role);
        if (started.isPresent()) {
            started.get().close();
        }
    }

    /** How a role comes up; blocks. */
    @FunctionalInterface
    private interface RoleStart {
        AutoCloseable start(Vertx vertx, Metrics metrics) throws IOException;
    }
}
