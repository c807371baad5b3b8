package dev.yearlight.serve;

import dev.yearlight.common.Metrics;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.common.store.VisibleReports;
import dev.yearlight.serve.archive.StoredArchives;
import dev.yearlight.serve.warm.CassandraWarmth;
import dev.yearlight.serve.warm.LoopbackWarmUp;
import dev.yearlight.serve.warm.StandInReads;
import dev.yearlight.serve.warm.WarmUp;
import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Vertx;
import java.time.InstantSource;

/** The role that reads, over a real Cassandra; blocks where it starts and stops. */
public final class ServeRole implements AutoCloseable {

    private final CassandraConnection cassandra;
    private final ServeService service;

    private ServeRole(CassandraConnection cassandra, ServeService service) {
        this.cassandra = cassandra;
        this.service = service;
    }

    /** Connects, and answers readers from then on, though ready only once warm; refuses to start without a key for tokens. */
    public static ServeRole start(Vertx vertx, Settings settings, Metrics metrics) {
        ServeConfig config = ServeConfig.from(settings);
        CassandraConnection cassandra = CassandraConnection.open(StoreConfig.from(settings));
        StandInReads reads = new StandInReads(new ReportTables(cassandra.session()));
        StoredArchives archives = new StoredArchives(new VisibleReports(reads, metrics.registry()));
        InstantSource clock = InstantSource.system();
        WarmUp warmUp =
                new LoopbackWarmUp(config.warm(), new CassandraWarmth(cassandra.session(), archives), reads, clock);
        Gauge.builder(
                        "yearlight.serve.warm.seconds",
                        warmUp,
                        warming -> warming.report().seconds())
                .description("How long the warm-up took before the role was ready")
                .register(metrics.registry());
        ServeRole role = new ServeRole(cassandra, new ServeService(vertx, config, archives, metrics, clock, warmUp));
        try {
            role.service.start().await();
            return role;
        } catch (RuntimeException failure) {
            role.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        service.stop().await();
        cassandra.close();
    }
}
