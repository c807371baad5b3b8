package dev.yearlight.ops;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** What can go wrong, in the words of RFC 9457. Codes and types are stable API; a body repeats nothing of the request. */
enum Problem {
    RUN_INVALID(HttpResponseStatus.BAD_REQUEST, "run-invalid", "A run is named by its ULID."),
    NOT_FOUND(HttpResponseStatus.NOT_FOUND, "not-found", "There is nothing at this address."),
    RUN_NOT_FOUND(HttpResponseStatus.NOT_FOUND, "run-not-found", "No such run is known."),
    METHOD_NOT_ALLOWED(HttpResponseStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Only GET works here."),
    TOO_MANY_READERS(
            HttpResponseStatus.SERVICE_UNAVAILABLE, "too-many-readers", "As many pages are open as may be fed live."),
    STORE_UNAVAILABLE(
            HttpResponseStatus.SERVICE_UNAVAILABLE,
            "store-unavailable",
            "The store cannot be read just now; try again in a moment.");

    private final int status;
    private final String code;
    private final String body;

    Problem(HttpResponseStatus status, String code, String title) {
        this.status = status.code();
        this.code = code;
        this.body = new JsonObject()
                .put("type", "urn:yearlight:problem:" + code)
                .put("title", title)
                .put("status", status.code())
                .put("code", code)
                .encode();
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** {@code application/problem+json}. */
    Buffer body() {
        return Buffer.buffer(body);
    }
}
