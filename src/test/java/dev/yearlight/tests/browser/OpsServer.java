package dev.yearlight.tests.browser;

import dev.yearlight.common.Metrics;
import dev.yearlight.ops.OpsConfig;
import dev.yearlight.ops.OpsService;
import dev.yearlight.ops.figures.Terms;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;

/** The real live page on a port, over an invented run. */
final class OpsServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Metrics metrics = new Metrics();
    private final int port;

    OpsServer(InventedRun run, int wanted) {
        OpsConfig config = new OpsConfig(
                "127.0.0.1", wanted, 8, new Terms(Optional.of(run.instant().plus(Duration.ofHours(60))), "USD"));
        port = new OpsService(vertx, config, run, metrics.registry(), metrics::scrape, run)
                .start()
                .await();
    }

    int port() {
        return port;
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        vertx.close().await();
        metrics.close();
    }
}
