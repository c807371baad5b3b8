package dev.yearlight.ops;

import dev.yearlight.domain.RunId;
import dev.yearlight.ops.LiveFigures.Look;
import dev.yearlight.ops.figures.RunFigures;
import dev.yearlight.ops.figures.RunFiguresJson;
import dev.yearlight.ops.figures.RunReadings;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one event loop of the live page: looks once a second, and tells every open page what it saw. */
final class OpsVerticle extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(OpsVerticle.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final int MOST_CONNECTION_BYTES = 262_144;

    private final OpsConfig config;
    private final RunReadings readings;
    private final OpsMetrics gauges;
    private final Supplier<String> scrape;
    private final InstantSource clock;
    private final LivePages pages;
    private final AtomicInteger port = new AtomicInteger();
    private Future<Look> looking = Future.succeededFuture();

    OpsVerticle(
            OpsConfig config, RunReadings readings, OpsMetrics gauges, Supplier<String> scrape, InstantSource clock) {
        this.config = config;
        this.readings = readings;
        this.gauges = gauges;
        this.scrape = scrape;
        this.clock = clock;
        this.pages = new LivePages(config.readers());
    }

    @Override
    public Future<HttpServer> start() {
        LiveFigures live = new LiveFigures(context, readings, clock);
        look(live);
        vertx.setPeriodic(EVERY_MILLIS, tick -> look(live));
        return vertx.createHttpServer(new HttpServerOptions()
                        .setHost(config.host())
                        .setPort(config.port())
                        .setSendBufferSize(MOST_CONNECTION_BYTES))
                .requestHandler(new OpsHandler(config, PageFiles.load(), live, pages, scrape))
                .listen()
                .onSuccess(server -> port.set(server.actualPort()));
    }

    @Override
    public Future<?> stop() {
        pages.close();
        return Future.succeededFuture();
    }

    /** There once the verticle is deployed. */
    int port() {
        return port.get();
    }

    /** Looks, unless the last look still waits for the store: then pages only hear that the line is open. */
    private void look(LiveFigures live) {
        if (!looking.isComplete()) {
            pages.heartbeat();
            return;
        }
        looking = live.look(pages.chosen()).onSuccess(this::tell).onFailure(failure -> {
            LOG.warn("the runs could not be read: {}", failure.getClass().getSimpleName());
            pages.send(run -> trouble(Problem.STORE_UNAVAILABLE.code()));
        });
    }

    private void tell(Look look) {
        gauges.show(look.newest().map(look.figures()::get));
        pages.send(run -> event(run, look));
    }

    private Buffer event(Optional<RunId> chosen, Look look) {
        RunFigures figures = chosen.or(look::newest).map(look.figures()::get).orElse(null);
        if (figures == null) {
            return trouble(chosen.isPresent() ? Problem.RUN_NOT_FOUND.code() : "no-run");
        }
        return event("figures", RunFiguresJson.of(figures, config.terms()));
    }

    private static Buffer trouble(String code) {
        return event("trouble", new JsonObject().put("code", code));
    }

    /** JSON has no line breaks of its own, so that no text can end an event. */
    private static Buffer event(String name, JsonObject data) {
        return Buffer.buffer("event: " + name + "\ndata: ")
                .appendBuffer(data.toBuffer())
                .appendString("\n\n");
    }
}
