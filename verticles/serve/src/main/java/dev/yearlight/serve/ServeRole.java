package dev.yearlight.serve;

import dev.yearlight.common.Metrics;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ServingTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.common.store.VisibleReports;
import dev.yearlight.common.withholding.WithholdingTable;
import dev.yearlight.serve.archive.StoredArchives;
import dev.yearlight.serve.archive.WithheldTextWatch;
import dev.yearlight.serve.warm.CassandraWarmth;
import dev.yearlight.serve.warm.LoopbackWarmUp;
import dev.yearlight.serve.warm.StandInReads;
import dev.yearlight.serve.warm.WarmUp;
import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The role that reads, over a real Cassandra; blocks where it starts and stops. */
public final class ServeRole implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServeRole.class);

    private final Vertx vertx;
    private final CassandraConnection cassandra;
    private final ServeService service;
    private final long withheldTimer;

    private ServeRole(Vertx vertx, CassandraConnection cassandra, ServeService service, long withheldTimer) {
        this.vertx = vertx;
        this.cassandra = cassandra;
        this.service = service;
        this.withheldTimer = withheldTimer;
    }

    /**
     * Connects, and answers readers from then on, though ready only once warm; refuses to start without a key for tokens, and where it cannot read
     * which text is withheld.
     */
    public static ServeRole start(Vertx vertx, Settings settings, Metrics metrics) {
        ServeConfig config = ServeConfig.from(settings);
        CassandraConnection cassandra = CassandraConnection.open(StoreConfig.from(settings));
        try {
            return start(vertx, config, cassandra, metrics);
        } catch (RuntimeException failure) {
            cassandra.close();
            throw failure;
        }
    }

    private static ServeRole start(Vertx vertx, ServeConfig config, CassandraConnection cassandra, Metrics metrics) {
        InstantSource clock = InstantSource.system();
        StandInReads reads = new StandInReads(
                new ServingTables(cassandra.session(), config.archive().storeTimeout()));
        VisibleReports visible = new VisibleReports(reads, metrics.registry());
        WithheldTextWatch withheld =
                new WithheldTextWatch(new WithholdingTable(cassandra.session()), clock, metrics.registry());
        Future.fromCompletionStage(withheld.refresh()).await();
        StoredArchives archives = new StoredArchives(visible, withheld);
        WarmUp warmUp =
                new LoopbackWarmUp(config.warm(), new CassandraWarmth(cassandra.session(), archives), reads, clock);
        Gauge.builder(
                        "yearlight.serve.warm.seconds",
                        warmUp,
                        warming -> warming.report().seconds())
                .description("How long the warm-up took before the role was ready")
                .register(metrics.registry());
        ServeService service = new ServeService(vertx, config, archives, metrics, clock, warmUp);
        service.start().await();
        long timer = vertx.setPeriodic(config.archive().withheldPoll().toMillis(), tick -> refresh(withheld));
        return new ServeRole(vertx, cassandra, service, timer);
    }

    private static void refresh(WithheldTextWatch withheld) {
        Future.fromCompletionStage(withheld.refresh())
                .onFailure(failure -> LOG.warn(
                        "which text is withheld could not be read, what was read before stays in force: {}",
                        failure.getClass().getSimpleName()));
    }

    @Override
    public void close() {
        vertx.cancelTimer(withheldTimer);
        service.stop().await();
        cassandra.close();
    }
}
