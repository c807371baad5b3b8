package dev.yearlight.ops;

import dev.yearlight.domain.RunId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The open pages. Each gets an event a second; one that does not take them in is dropped, and comes back by itself when
 * it can.
 *
 * <p>Confined to one event loop.
 */
final class LivePages {

    private static final Buffer HELLO = Buffer.buffer("retry: 2000\n\n");
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    /** Events in a row that found the connection full. */
    private static final int MOST_MISSED = 5;

    private final int most;
    private final Map<HttpServerResponse, OpenPage> open = new HashMap<>();

    LivePages(int most) {
        this.most = most;
    }

    /** An open page, and how many events in a row it could not take. */
    private record OpenPage(Optional<RunId> run, int missed) {}

    /**
     * Feeds a page from now on, unless as many are open as may be.
     *
     * @param run that it chose; empty for the newest at any time
     */
    boolean admit(HttpServerResponse response, Optional<RunId> run) {
        if (open.size() >= most) {
            return false;
        }
        open.put(response, new OpenPage(run, 0));
        response.closeHandler(closed -> open.remove(response));
        response.exceptionHandler(failure -> open.remove(response));
        Replies.events(response).write(HELLO);
        return true;
    }

    /** The runs that pages chose. */
    Set<RunId> chosen() {
        return open.values().stream().flatMap(page -> page.run().stream()).collect(Collectors.toSet());
    }

    int size() {
        return open.size();
    }

    /**
     * Sends each page what there is for its run; the same bytes to all that chose the same.
     *
     * @param event for a chosen run, or for the newest
     */
    void send(Function<Optional<RunId>, Buffer> event) {
        Map<Optional<RunId>, Buffer> events = new HashMap<>();
        for (HttpServerResponse response : List.copyOf(open.keySet())) {
            OpenPage page = open.get(response);
            if (page != null) {
                send(response, page, events.computeIfAbsent(page.run(), event));
            }
        }
    }

    /** Keeps connections open while there is nothing to say. */
    void heartbeat() {
        send(run -> HEARTBEAT);
    }

    /** Ends all; they would come back if the role did. */
    void close() {
        Iterator<HttpServerResponse> responses = List.copyOf(open.keySet()).iterator();
        open.clear();
        responses.forEachRemaining(HttpServerResponse::end);
    }

    private void send(HttpServerResponse response, OpenPage page, Buffer event) {
        if (!response.writeQueueFull()) {
            open.put(response, new OpenPage(page.run(), 0));
            response.write(event);
        } else if (page.missed() < MOST_MISSED) {
            open.put(response, new OpenPage(page.run(), page.missed() + 1));
        } else {
            open.remove(response);
            response.reset();
        }
    }
}
