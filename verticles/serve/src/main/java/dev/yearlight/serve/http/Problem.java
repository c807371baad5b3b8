package dev.yearlight.serve.http;

import dev.yearlight.common.problem.ProblemType;
import io.netty.handler.codec.http.HttpResponseStatus;

/** What can go wrong here. */
enum Problem implements ProblemType {
    REQUEST_MALFORMED(HttpResponseStatus.BAD_REQUEST, "request-malformed", "The request is not valid HTTP."),
    DAY_INVALID(HttpResponseStatus.BAD_REQUEST, "day-invalid", "A day is a date of the calendar written yyyymmdd."),
    TOKEN_MISSING(HttpResponseStatus.UNAUTHORIZED, "token-missing", "Send one bearer token."),
    TOKEN_REFUSED(HttpResponseStatus.UNAUTHORIZED, "token-refused", "The token is not valid, or no longer."),
    NOT_FOUND(HttpResponseStatus.NOT_FOUND, "not-found", "There is nothing at this address."),
    DAY_NOT_FOUND(HttpResponseStatus.NOT_FOUND, "day-not-found", "There is no report of this day."),
    METHOD_NOT_ALLOWED(HttpResponseStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Only GET and HEAD work here."),
    BODY_UNWANTED(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, "body-unwanted", "Requests have no body here."),
    URL_TOO_LONG(HttpResponseStatus.REQUEST_URI_TOO_LONG, "url-too-long", "The address is too long."),
    HEADERS_TOO_LARGE(
            HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large", "The headers are too large."),
    TOO_MANY_REQUESTS(
            HttpResponseStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests; wait as long as is told."),
    OVERLOADED(
            HttpResponseStatus.SERVICE_UNAVAILABLE, "overloaded", "Too many readers at once; try again in a moment."),
    ARCHIVE_UNAVAILABLE(
            HttpResponseStatus.SERVICE_UNAVAILABLE,
            "archive-unavailable",
            "The archive cannot be read just now; try again in a moment.");

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
