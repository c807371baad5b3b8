package dev.yearlight.serve.http;

import dev.yearlight.common.problem.ProblemType;
import dev.yearlight.serve.archive.Archive.Content;
import dev.yearlight.serve.http.PageFiles.PageFile;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/** The shapes of all answers, each with the headers that keep browsers from doing more than is meant. */
final class Replies {

    static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence REVALIDATE = HttpHeaders.createOptimized("private, no-cache");

    private Replies() {}

    static void data(HttpServerRequest request, Content content) {
        HttpServerResponse response = guarded(request.response(), DATA_POLICY)
                .putHeader(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .putHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        content(request, response, content, "application/json");
    }

    static void page(HttpServerRequest request, PageFile file) {
        HttpServerResponse response = guarded(request.response(), PAGE_POLICY)
                .putHeader(HttpHeaders.CACHE_CONTROL, HttpHeaders.createOptimized("no-cache"))
                .putHeader("Cross-Origin-Opener-Policy", SAME_ORIGIN)
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        content(request, response, file.content(), file.mediaType());
    }

    static void problem(HttpServerRequest request, Problem problem) {
        Buffer body = problem.body();
        HttpServerResponse response = guarded(request.response(), DATA_POLICY)
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemType.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        switch (problem) {
            case TOKEN_MISSING -> response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
            case TOKEN_REFUSED ->
                response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            case METHOD_NOT_ALLOWED -> response.putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            case ARCHIVE_UNAVAILABLE -> response.putHeader(HttpHeaders.RETRY_AFTER, "1");
            case REQUEST_MALFORMED, URL_TOO_LONG, HEADERS_TOO_LARGE ->
                response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            case DAY_INVALID, NOT_FOUND, DAY_NOT_FOUND -> {}
        }
        response.end(body);
    }

    private static void content(
            HttpServerRequest request, HttpServerResponse response, Content content, String mediaType) {
        response.putHeader(HttpHeaders.ETAG, content.entityTag());
        if (isKnown(request.headers().getAll(HttpHeaders.IF_NONE_MATCH), content.entityTag())) {
            response.setStatusCode(HttpResponseStatus.NOT_MODIFIED.code()).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(
                        HttpHeaders.CONTENT_LENGTH,
                        Integer.toString(content.bytes().length()))
                .end(content.bytes());
    }

    private static boolean isKnown(List<String> conditions, String entityTag) {
        for (String condition : conditions) {
            for (String known : condition.split(",", -1)) {
                String tag = known.strip();
                if (tag.equals("*") || tag.equals(entityTag) || tag.equals("W/" + entityTag)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static HttpServerResponse guarded(HttpServerResponse response, String policy) {
        return response.putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", NOSNIFF)
                .putHeader("Referrer-Policy", NO_REFERRER)
                .putHeader("Cross-Origin-Resource-Policy", SAME_ORIGIN);
    }
}
