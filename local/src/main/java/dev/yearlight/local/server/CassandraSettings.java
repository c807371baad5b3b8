package dev.yearlight.local.server;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the forked Cassandra is run.
 *
 * @param home the checkout's root, whose build holds the libraries
 * @param directory its data; used again when it exists
 * @param log takes all that it prints
 * @param port for CQL
 * @param storagePort for other nodes, of which there are none
 * @param heapMegabytes of its Java heap
 * @param throwaway starts faster, but its system tables do not survive a crash: for tests that keep nothing
 * @param syncsEachWrite whether a write is on disk before it is acknowledged, since no replica holds what a crash loses
 * @param node its place in a ring; nodes of one ring keep no hints for each other, so that what one missed stays missing
 * @param asksWhoYouAre whether clients log in and may do only what their role was granted
 * @param patience how long a start may take
 */
public record CassandraSettings(
        Path home,
        Path directory,
        Path log,
        int port,
        int storagePort,
        int heapMegabytes,
        boolean throwaway,
        boolean syncsEachWrite,
        ClusterNode node,
        boolean asksWhoYouAre,
        Duration patience) {

    /** The data centre that drivers of the one node name. */
    public static final String DATA_CENTRE = "datacenter1";

    /** A heap that carries the reports of a few hundred thousand listeners. */
    public static final int HEAP_MEGABYTES = 384;

    /** Enough for a loaded machine of two cores. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Refuses ports and sizes that cannot be. */
    public CassandraSettings {
        SettingChecks.port(port, "Cassandra's port");
        SettingChecks.port(storagePort, "Cassandra's storage port");
        SettingChecks.heap(heapMegabytes, "Cassandra's heap");
        directory = directory.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
    }

    /** The usual layout of a data folder. */
    public static CassandraSettings in(Path home, Path data, int port, int storagePort) {
        return new CassandraSettings(
                home,
                data.resolve("cassandra"),
                data.resolve("logs/cassandra.log"),
                port,
                storagePort,
                HEAP_MEGABYTES,
                false,
                true,
                ClusterNode.ALONE,
                false,
                PATIENCE);
    }

    /** The same as a node of a cluster is set up, whose replicas hold what a crash of this one loses. */
    public CassandraSettings asOneOfMany() {
        return with(false, node, asksWhoYouAre);
    }

    /** The same at this place of a ring. */
    public CassandraSettings as(ClusterNode place) {
        return with(syncsEachWrite, place, asksWhoYouAre);
    }

    /** The same for clients that log in; the first is Cassandra's own superuser. */
    public CassandraSettings askingWhoYouAre() {
        return with(syncsEachWrite, node, true);
    }

    private CassandraSettings with(boolean syncs, ClusterNode place, boolean asks) {
        return new CassandraSettings(
                home, directory, log, port, storagePort, heapMegabytes, throwaway, syncs, place, asks, patience);
    }
}
