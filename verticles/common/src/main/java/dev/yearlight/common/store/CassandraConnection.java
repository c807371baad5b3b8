package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.OptionsMap;
import com.datastax.oss.driver.api.core.config.TypedDriverOption;
import java.time.Duration;

/** A session with Cassandra whose driver reads no configuration file and bounds what it has under way. */
public final class CassandraConnection implements AutoCloseable {

    /** Schema changes take their time on a cluster. */
    private static final Duration SCHEMA_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration LONGEST_RECONNECTION = Duration.ofSeconds(5);

    private static final Duration SCHEMA_WINDOW = Duration.ofMillis(20);

    /** What the protocol has room for on one connection. */
    private static final int REQUESTS_A_CONNECTION = 32_768;

    private final CqlSession session;

    private CassandraConnection(CqlSession session) {
        this.session = session;
    }

    /** Blocks until a node of the local data centre answers; the keyspace need not be there yet. */
    public static CassandraConnection open(StoreConfig config) {
        CqlSessionBuilder builder = new NativeSessionBuilder()
                .addContactPoints(config.contactPoints())
                .withConfigLoader(DriverConfigLoader.fromMap(options(config)));
        config.login()
                .ifPresent(login -> builder.withAuthCredentials(
                        login.user(), login.password().value()));
        return new CassandraConnection(builder.build());
    }

    /** Safe for many threads; its stages complete on the driver's threads. */
    public CqlSession session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }

    private static OptionsMap options(StoreConfig config) {
        OptionsMap options = OptionsMap.driverDefaults();
        options.put(TypedDriverOption.LOAD_BALANCING_LOCAL_DATACENTER, config.localDatacenter());
        options.put(TypedDriverOption.REQUEST_TIMEOUT, config.requestTimeout());
        options.put(TypedDriverOption.REQUEST_CONSISTENCY, "LOCAL_QUORUM");
        options.put(TypedDriverOption.REQUEST_SERIAL_CONSISTENCY, "LOCAL_SERIAL");
        // Every write carries its own timestamp and may be repeated; conditional ones say that they may not.
        options.put(TypedDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true);
        // Without the throttler a burst fails requests as soon as the connections are full.
        options.put(TypedDriverOption.REQUEST_THROTTLER_CLASS, "ConcurrencyLimitingRequestThrottler");
        options.put(TypedDriverOption.REQUEST_THROTTLER_MAX_CONCURRENT_REQUESTS, config.requestsInFlight());
        options.put(TypedDriverOption.REQUEST_THROTTLER_MAX_QUEUE_SIZE, config.requestsQueued());
        options.put(
                TypedDriverOption.CONNECTION_MAX_REQUESTS,
                Math.min(REQUESTS_A_CONNECTION, Math.max(1024, config.requestsInFlight())));
        options.put(TypedDriverOption.CONTROL_CONNECTION_AGREEMENT_TIMEOUT, SCHEMA_TIMEOUT);
        // A node that is back is used again soon; the default doubles the pauses up to a minute.
        options.put(TypedDriverOption.RECONNECTION_MAX_DELAY, LONGEST_RECONNECTION);
        // One refresh a second is the default; installing a schema would wait for each statement's own.
        options.put(TypedDriverOption.METADATA_SCHEMA_WINDOW, SCHEMA_WINDOW);
        // All that was asked for has been answered when a part closes: nothing is left to be quiet for.
        options.put(TypedDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0);
        options.put(TypedDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0);
        return options;
    }
}
