package dev.yearlight.serve.http;

import dev.yearlight.serve.http.EdgeMetrics.RouteName;
import dev.yearlight.serve.token.Traffic;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/** One request on its way to its one answer; on one event loop. */
final class Exchange implements Handler<AsyncResult<Void>> {

    private final HttpServerRequest request;
    private final Peer peer;
    private final EdgeMetrics metrics;
    private final Connections connections;
    private final long arrived;
    private RouteName route = RouteName.OTHER;
    private Traffic traffic = Traffic.READER;
    private boolean closing;

    /**
     * Begins now.
     *
     * @param connections which may be asked to end
     * @param arrived on the clock of {@link System#nanoTime}
     */
    Exchange(HttpServerRequest request, Peer peer, EdgeMetrics metrics, Connections connections, long arrived) {
        this.request = request;
        this.peer = peer;
        this.metrics = metrics;
        this.connections = connections;
        this.arrived = arrived;
        peer.asked(arrived);
        metrics.began();
    }

    HttpServerRequest request() {
        return request;
    }

    Peer peer() {
        return peer;
    }

    long arrived() {
        return arrived;
    }

    /** Where it turned out to lead. */
    void leadsTo(RouteName known) {
        route = known;
    }

    /** Who it turned out to be from. */
    void isFrom(Traffic known) {
        traffic = known;
    }

    Traffic traffic() {
        return traffic;
    }

    /** The connection is of no more use after this answer. */
    void closeAfterwards() {
        closing = true;
    }

    /**
     * Answers.
     *
     * @param frozen headers that are the same for many answers
     * @param entityTag absent where what is sent has no name
     * @param body absent where the status allows none
     */
    void answer(int status, MultiMap frozen, @Nullable String entityTag, @Nullable Buffer body) {
        HttpServerResponse response = request.response().setStatusCode(status);
        MultiMap headers = response.headers().setAll(frozen);
        if (entityTag != null) {
            headers.add(HttpHeaders.ETAG, entityTag);
        }
        boolean last = (closing || connections.isDraining()) && request.version() != HttpVersion.HTTP_2;
        if (last) {
            headers.add(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            peer.close();
        }
        Future<Void> written;
        if (body == null) {
            written = response.end();
        } else if (request.method().equals(HttpMethod.HEAD)) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            written = response.end();
        } else {
            written = response.end(body);
        }
        metrics.answered(route, traffic, status, System.nanoTime() - arrived);
        written.onComplete(this);
    }

    /** The answer was handed over to the system, or the client is gone. */
    @Override
    public void handle(AsyncResult<Void> written) {
        peer.answered(System.nanoTime());
        if (peer.isClosing()) {
            request.connection().close();
        }
    }
}
