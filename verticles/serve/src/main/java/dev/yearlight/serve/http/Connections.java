package dev.yearlight.serve.http;

import io.vertx.core.http.HttpConnection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The connections of one event loop, and which of them have used up their time. A connection is closed that owes a
 * request's head for too long, however lively it trickles, and one that does not read its answers.
 */
final class Connections {

    private final ConnectionConfig config;
    private final Addresses addresses;
    private final EdgeMetrics metrics;
    private final BooleanSupplier draining;
    private final int most;
    private final IdentityHashMap<HttpConnection, Peer> open = new IdentityHashMap<>();

    /**
     * Without a connection yet.
     *
     * @param draining whether every answer is the last of its connection by now
     */
    Connections(ConnectionConfig config, int most, Addresses addresses, EdgeMetrics metrics, BooleanSupplier draining) {
        this.config = config;
        this.most = most;
        this.addresses = addresses;
        this.metrics = metrics;
        this.draining = draining;
    }

    /** One was opened; it is closed where there are too many. */
    void opened(HttpConnection connection, long now) {
        if (open.size() >= most) {
            metrics.shed(Overload.Cause.CONNECTIONS);
            connection.close();
            return;
        }
        open.put(
                connection,
                new Peer(
                        Addresses.keyOf(connection.remoteAddress()),
                        addresses.isProxy(connection.remoteAddress()),
                        now));
        metrics.opened();
        connection.closeHandler(closed -> {
            open.remove(connection);
            metrics.closed();
        });
    }

    /** Of an open connection; a new one where it is being closed. */
    Peer peer(HttpConnection connection, long now) {
        Peer peer = open.get(connection);
        return peer == null ? new Peer(Addresses.keyOf(connection.remoteAddress()), false, now) : peer;
    }

    /** Whether every answer is the last of its connection. */
    boolean isDraining() {
        return draining.getAsBoolean();
    }

    /** Closes what has used up its time. */
    void closeStale(long now) {
        List<HttpConnection> stale = open.entrySet().stream()
                .filter(entry -> isStale(entry.getValue(), now))
                .map(Map.Entry::getKey)
                .toList();
        stale.forEach(HttpConnection::close);
    }

    private boolean isStale(Peer peer, long now) {
        long allowed = switch (peer.state()) {
            case NEW -> config.headTimeout().toNanos();
            case IDLE -> config.idleTimeout().toNanos();
            case ANSWERING -> config.writeTimeout().toNanos();
        };
        return now - peer.since() > allowed;
    }
}
