package dev.yearlight.ops;

import dev.yearlight.common.problem.ProblemType;
import dev.yearlight.ops.PageFiles.PageFile;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** The shapes of all answers, each with the headers that keep browsers from doing more than is meant. */
final class Replies {

    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; font-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private Replies() {}

    static void page(HttpServerResponse response, PageFile file, boolean known) {
        guarded(response, PAGE_POLICY)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ETAG, file.entityTag())
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (known) {
            response.setStatusCode(HttpResponseStatus.NOT_MODIFIED.code()).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType()).end(file.bytes());
        }
    }

    static void json(HttpServerResponse response, JsonObject json) {
        data(response, "application/json").end(json.toBuffer());
    }

    static void metrics(HttpServerResponse response, String scrape) {
        data(response, PROMETHEUS_TEXT).end(scrape);
    }

    static void alive(HttpServerResponse response) {
        data(response, "text/plain; charset=utf-8").end("alive\n");
    }

    static void problem(HttpServerResponse response, Problem problem) {
        data(response, ProblemType.MEDIA_TYPE).setStatusCode(problem.status());
        switch (problem) {
            case METHOD_NOT_ALLOWED -> response.putHeader(HttpHeaders.ALLOW, "GET");
            case TOO_MANY_READERS, STORE_UNAVAILABLE -> response.putHeader(HttpHeaders.RETRY_AFTER, "5");
            case RUN_INVALID, NOT_FOUND, RUN_NOT_FOUND -> {}
        }
        response.end(problem.body());
    }

    /** Begins a stream of events; the caller writes them. */
    static HttpServerResponse events(HttpServerResponse response) {
        // Proxies of nginx' kind would collect events before they pass them on.
        return data(response, "text/event-stream; charset=utf-8")
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true);
    }

    private static HttpServerResponse data(HttpServerResponse response, String mediaType) {
        return guarded(response, DATA_POLICY)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpServerResponse guarded(HttpServerResponse response, String policy) {
        return response.putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
