package dev.yearlight.ops;

import dev.yearlight.domain.RunId;
import dev.yearlight.ops.PageFiles.PageFile;
import dev.yearlight.ops.figures.RunFiguresJson;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the live page, its events and the API. Nothing that is sent to it is ever said back. */
final class OpsHandler implements Handler<HttpServerRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(OpsHandler.class);
    private static final String RUNS = "/api/runs";

    private final OpsConfig config;
    private final PageFiles page;
    private final LiveFigures live;
    private final LivePages pages;
    private final Supplier<String> metrics;

    OpsHandler(OpsConfig config, PageFiles page, LiveFigures live, LivePages pages, Supplier<String> metrics) {
        this.config = config;
        this.page = page;
        this.live = live;
        this.pages = pages;
        this.metrics = metrics;
    }

    @Override
    public void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        String path = Optional.ofNullable(request.path()).orElse("");
        PageFile file = page.at(path);
        if (!request.method().equals(HttpMethod.GET)) {
            Replies.problem(response, Problem.METHOD_NOT_ALLOWED);
        } else if (file != null) {
            Replies.page(response, file, file.entityTag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH)));
        } else if (path.startsWith(RUNS + "/")) {
            withRun(response, path.substring(RUNS.length() + 1), run -> sendRun(response, run));
        } else {
            switch (path) {
                case RUNS -> sendRuns(response);
                case "/events" -> open(request);
                case "/metrics" -> Replies.metrics(response, metrics.get());
                case "/livez" -> Replies.alive(response);
                default -> Replies.problem(response, Problem.NOT_FOUND);
            }
        }
    }

    private void sendRuns(HttpServerResponse response) {
        live.runs()
                .onSuccess(runs -> Replies.json(response, RunFiguresJson.list(runs)))
                .onFailure(failure -> unavailable(response, failure));
    }

    private void sendRun(HttpServerResponse response, RunId run) {
        live.once(run)
                .onSuccess(figures -> figures.ifPresentOrElse(
                        known -> Replies.json(response, RunFiguresJson.of(known, config.terms())),
                        () -> Replies.problem(response, Problem.RUN_NOT_FOUND)))
                .onFailure(failure -> unavailable(response, failure));
    }

    private void open(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        String chosen = request.getParam("run");
        if (chosen == null) {
            admit(response, Optional.empty());
        } else {
            withRun(response, chosen, run -> admit(response, Optional.of(run)));
        }
    }

    private void admit(HttpServerResponse response, Optional<RunId> run) {
        if (!pages.admit(response, run)) {
            Replies.problem(response, Problem.TOO_MANY_READERS);
        }
    }

    private static void withRun(HttpServerResponse response, String text, Consumer<RunId> then) {
        RunId run;
        try {
            run = new RunId(text);
        } catch (IllegalArgumentException malformed) {
            Replies.problem(response, Problem.RUN_INVALID);
            return;
        }
        then.accept(run);
    }

    private static void unavailable(HttpServerResponse response, Throwable failure) {
        LOG.warn("the runs could not be read: {}", failure.getClass().getSimpleName());
        Replies.problem(response, Problem.STORE_UNAVAILABLE);
    }
}
