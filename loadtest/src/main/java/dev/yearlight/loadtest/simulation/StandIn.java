package dev.yearlight.loadtest.simulation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small archive in this process, which the generator warms itself on: a generator that compiles its own code while it
 * measures would call the service cold.
 */
final class StandIn implements AutoCloseable {

    private static final String ETAG = "\"stand-in\"";
    private static final byte[] DAYS = """
            {"days":[{"day":"2025-01-01"},{"day":"2025-06-22"},{"day":"2025-11-18"}]}""".getBytes(StandardCharsets.UTF_8);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private StandIn(HttpServer server) {
        this.server = server;
    }

    static StandIn start() throws IOException {
        StandIn standIn = new StandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        standIn.server.createContext("/", StandIn::answer);
        standIn.server.setExecutor(standIn.threads);
        standIn.server.start();
        return standIn;
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("ETag", ETAG);
            if (ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(NOT_MODIFIED, NO_BODY);
            } else {
                exchange.sendResponseHeaders(OK, DAYS.length);
                exchange.getResponseBody().write(DAYS);
            }
        }
    }
}
