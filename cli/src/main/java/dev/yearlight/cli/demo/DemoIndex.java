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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
     * @param days the stories there are, in calendar order
     * @param link to the archive page with a token in its fragment
     */
    public record Entry(ListenerId listener, List<ToldDay> days, String link) {

        /** As the page prints it. */
        public String name() {
            return listener.value();
        }

        private boolean mentions(String words) {
            return contains(name(), words)
                    || days.stream()
                            .anyMatch(day -> contains(day.categoryName(), words) || contains(day.title(), words));
        }

        private static boolean contains(String text, String words) {
            return text.toLowerCase(Locale.ROOT).contains(words);
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
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        // A page elsewhere could point a name of its own at the loopback address, and read tokens from here.
        if (!List.of(LOOPBACK, "localhost")
                .contains(request.authority() == null ? "" : request.authority().host())) {
            response.setStatusCode(421).end();
            return;
        }
        switch (String.valueOf(request.path())) {
            case "/" ->
                response.putHeader("Content-Type", "text/html; charset=utf-8")
                        .end(render(request.getParam("find", "")));
            case "/index.css" ->
                response.putHeader("Content-Type", "text/css; charset=utf-8").end(resource("index.css"));
            default -> response.setStatusCode(404).end();
        }
    }

    /** The listeners whose name or stories hold the words, those with the most stories first. */
    private String render(String find) {
        List<Entry> all = entries.get();
        String words = find.strip().toLowerCase(Locale.ROOT);
        List<Entry> found = all.stream()
                .filter(entry -> entry.mentions(words))
                .sorted(Comparator.comparingInt((Entry entry) -> -entry.days().size())
                        .thenComparing(Entry::name))
                .toList();
        SortedSet<String> categories = all.stream()
                .flatMap(entry -> entry.days().stream())
                .map(ToldDay::categoryName)
                .collect(Collectors.toCollection(TreeSet::new));
        return page.data("entries", found)
                .data("listeners", all.size())
                .data("find", find.strip())
                .data("categories", categories)
                .render();
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(DemoIndex.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException("part of this jar: " + name, impossible);
        }
    }
}
