package dev.yearlight.ops;

import dev.yearlight.common.Metrics;
import dev.yearlight.common.run.RunTables;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.StoreConfig;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** The role that watches, over a real Cassandra; blocks where it starts and stops. */
public final class OpsRole implements AutoCloseable {

    private final CassandraConnection cassandra;
    private final OpsService service;

    private OpsRole(CassandraConnection cassandra, OpsService service) {
        this.cassandra = cassandra;
        this.service = service;
    }

    /**
     * Connects, and feeds pages from then on.
     *
     * @param home folder that relative paths of the settings start from
     */
    public static OpsRole start(Vertx vertx, Settings settings, Path home, Metrics metrics) throws IOException {
        OpsConfig config = OpsConfig.from(settings, home);
        CassandraConnection cassandra = CassandraConnection.open(StoreConfig.from(settings));
        OpsRole role = new OpsRole(
                cassandra,
                new OpsService(
                        vertx,
                        config,
                        new StoredRuns(new RunTables(cassandra.session())),
                        metrics.registry(),
                        metrics::scrape,
                        InstantSource.system()));
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
