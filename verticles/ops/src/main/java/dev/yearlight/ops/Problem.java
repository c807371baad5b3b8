package dev.yearlight.ops;

import dev.yearlight.common.problem.ProblemType;
import io.netty.handler.codec.http.HttpResponseStatus;

/** What can go wrong here. */
enum Problem implements ProblemType {
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
    private final String title;

    Problem(HttpResponseStatus status, String code, String title) {
        this.status = status.code();
        this.code = code;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
