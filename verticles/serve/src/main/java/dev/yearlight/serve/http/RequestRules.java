package dev.yearlight.serve.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a request must keep to before anyone asks what it wants. A body is refused and its connection closed: nothing
 * here takes one, and where two readers of a request disagree on its end, the next request can be smuggled in it.
 */
final class RequestRules {

    private static final String NO_BYTES = "0";

    private RequestRules() {}

    static @Nullable Problem problemOf(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (request.version() == HttpVersion.HTTP_1_1
                && headers.getAll(HttpHeaders.HOST).size() != 1) {
            return Problem.REQUEST_MALFORMED;
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        boolean hasBody =
                headers.contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals(NO_BYTES));
        return hasBody ? Problem.BODY_UNWANTED : null;
    }
}
