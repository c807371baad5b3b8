package dev.yearlight.cli.demo;

import dev.yearlight.domain.ListenerId;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A page of the demonstration, on the loopback address alone, where one chooses whose archive to open.
 *
 * <p>It hands out tokens to whoever asks, so it is no part of the service and never listens elsewhere.
 */
public final class DemoIndex {

    private static final String LOOPBACK = "127.0.0.1";

    private final Vertx vertx;
    private final Supplier<List<Entry>> entries;
    private final Template page;

    /**
     * One listener on the page.
     *
     * @param days how many stories there are
     * @param link to the archive page with a token in its fragment
     */
    public record Entry(ListenerId listener, int days, String link) {

        /** As the page prints it. */
        public String name() {
            return listener.value();
        }
    }

    /** Renders the entries anew at each request. */
    public DemoIndex(Vertx vertx, Supplier<List<Entry>> entries) {
        this.vertx = vertx;
        this.entries = entries;
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        this.page = engine.parse(resource("index.html"), Variant.forContentType(Variant.TEXT_HTML));
    }

    /** Listens; answers with the port. */
    public Future<Integer> start(int port) {
        return vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, LOOPBACK)
                .map(HttpServer::actualPort);
    }

    private void answer(HttpServerRequest request) {
        var response = request.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        // A page elsewhere could point a name of its own at the loopback address, and read tokens from here.
        if (!List.of(LOOPBACK, "localhost")
                .contains(request.authority() == null ? "" : request.authority().host())) {
            response.setStatusCode(421).end();
            return;
        }
        switch (String.valueOf(request.path())) {
            case "/" ->
                response.putHeader("Content-Type", "text/html; charset=utf-8")
                        .end(page.data("entries", entries.get()).render());
            case "/index.css" ->
                response.putHeader("Content-Type", "text/css; charset=utf-8").end(resource("index.css"));
            default -> response.setStatusCode(404).end();
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(DemoIndex.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException("part of this jar: " + name, impossible);
        }
    }
}
