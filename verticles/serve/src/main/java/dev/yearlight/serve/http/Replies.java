package dev.yearlight.serve.http;

import dev.yearlight.common.problem.ProblemType;
import dev.yearlight.serve.archive.Archive.Content;
import dev.yearlight.serve.http.PageFiles.PageFile;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of all answers, each with the headers that keep browsers from doing more than is meant. What does not
 * depend on the request is built once: refusing must be cheaper than answering.
 */
final class Replies {

    static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final int OK = HttpResponseStatus.OK.code();
    private static final int NOT_MODIFIED = HttpResponseStatus.NOT_MODIFIED.code();
    private static final String RETRY_SOON = "1";

    private static final MultiMap DATA = data().copy(false);
    private static final MultiMap DATA_GZIP =
            data().set("content-encoding", "gzip").copy(false);
    private static final MultiMap DATA_KNOWN =
            data().remove(HttpHeaders.CONTENT_TYPE).copy(false);

    private final Map<Problem, Prepared> problems = new EnumMap<>(Problem.class);
    /** Refused readers come back spread over some seconds, not all at once. */
    private final List<Prepared> overloaded;

    private int nextWait;

    Replies(Duration longestRetryAfter) {
        overloaded = IntStream.rangeClosed(1, (int) longestRetryAfter.toSeconds())
                .mapToObj(seconds -> Prepared.of(Problem.OVERLOADED, Integer.toString(seconds)))
                .toList();
    }

    /** A problem as it is sent again and again. */
    private record Prepared(int status, MultiMap headers, Buffer body) {

        static Prepared of(Problem problem) {
            return of(problem, RETRY_SOON);
        }

        static Prepared of(Problem problem, String retryAfter) {
            return new Prepared(problem.status(), headersOf(problem, retryAfter).copy(false), problem.body());
        }

        void answer(Exchange exchange) {
            exchange.answer(status, headers, null, body);
        }
    }

    static void data(Exchange exchange, Content content) {
        Buffer gzip = content.gzip();
        if (gzip != null && wantsGzip(exchange)) {
            content(exchange, content.gzipEntityTag(), gzip, DATA_GZIP, DATA_KNOWN);
        } else {
            content(exchange, content.entityTag(), content.bytes(), DATA, DATA_KNOWN);
        }
    }

    static void page(Exchange exchange, PageFile file) {
        Content content = file.content();
        Buffer gzip = content.gzip();
        if (gzip != null && wantsGzip(exchange)) {
            content(exchange, content.gzipEntityTag(), gzip, file.gzipHeaders(), file.knownHeaders());
        } else {
            content(exchange, content.entityTag(), content.bytes(), file.headers(), file.knownHeaders());
        }
    }

    void problem(Exchange exchange, Problem problem) {
        switch (problem) {
            case REQUEST_MALFORMED, URL_TOO_LONG, HEADERS_TOO_LARGE, BODY_UNWANTED -> exchange.closeAfterwards();
            case DAY_INVALID,
                    TOKEN_MISSING,
                    TOKEN_REFUSED,
                    NOT_FOUND,
                    DAY_NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    TOO_MANY_REQUESTS,
                    OVERLOADED,
                    ARCHIVE_UNAVAILABLE -> {}
        }
        problems.computeIfAbsent(problem, Prepared::of).answer(exchange);
    }

    static void tooMany(Exchange exchange, int secondsToWait) {
        Prepared.of(Problem.TOO_MANY_REQUESTS, Integer.toString(secondsToWait)).answer(exchange);
    }

    void overloaded(Exchange exchange) {
        nextWait = (nextWait + 1) % overloaded.size();
        overloaded.get(nextWait).answer(exchange);
    }

    /** The headers of a page's file. */
    static MultiMap page(String mediaType) {
        return guarded(PAGE_POLICY)
                .set(HttpHeaders.CONTENT_TYPE, mediaType)
                .set(HttpHeaders.CACHE_CONTROL, "no-cache")
                .set(HttpHeaders.VARY, "Accept-Encoding")
                .set("cross-origin-opener-policy", "same-origin")
                .set("permissions-policy", "camera=(), microphone=(), geolocation=()");
    }

    private static MultiMap data() {
        return guarded(DATA_POLICY)
                .set(HttpHeaders.CONTENT_TYPE, "application/json")
                .set(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .set(HttpHeaders.VARY, "Authorization, Accept-Encoding");
    }

    private static MultiMap headersOf(Problem problem, String retryAfter) {
        MultiMap headers = guarded(DATA_POLICY)
                .set(HttpHeaders.CONTENT_TYPE, ProblemType.MEDIA_TYPE)
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
        return switch (problem) {
            case TOKEN_MISSING -> headers.set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
            case TOKEN_REFUSED -> headers.set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            case METHOD_NOT_ALLOWED -> headers.set(HttpHeaders.ALLOW, "GET, HEAD");
            case ARCHIVE_UNAVAILABLE, OVERLOADED, TOO_MANY_REQUESTS -> headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
            case REQUEST_MALFORMED,
                    DAY_INVALID,
                    NOT_FOUND,
                    DAY_NOT_FOUND,
                    BODY_UNWANTED,
                    URL_TOO_LONG,
                    HEADERS_TOO_LARGE -> headers;
        };
    }

    private static MultiMap guarded(String policy) {
        return HttpHeaders.headers()
                .set("content-security-policy", policy)
                .set("x-content-type-options", "nosniff")
                .set("referrer-policy", "no-referrer")
                .set("cross-origin-resource-policy", "same-origin");
    }

    private static void content(
            Exchange exchange, String entityTag, @Nullable Buffer body, MultiMap headers, MultiMap known) {
        if (isKnown(exchange.request().headers().getAll(HttpHeaders.IF_NONE_MATCH), entityTag)) {
            exchange.answer(NOT_MODIFIED, known, entityTag, null);
        } else {
            exchange.answer(OK, headers, entityTag, body);
        }
    }

    private static boolean wantsGzip(Exchange exchange) {
        return AcceptEncoding.prefersGzip(exchange.request().headers().getAll(HttpHeaders.ACCEPT_ENCODING));
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
}
