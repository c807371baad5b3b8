package dev.yearlight.local.writer;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A request that OpenAI's API would refuse, with the answer that it would give. */
final class BadRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String parameter;
    private final @Nullable String code;

    BadRequest(int status, String message, @Nullable String parameter, @Nullable String code) {
        super(message);
        this.status = status;
        this.parameter = parameter;
        this.code = code;
    }

    static BadRequest of(String parameter, String message) {
        return new BadRequest(400, message, parameter, null);
    }

    int status() {
        return status;
    }

    JsonObject body() {
        return JsonObject.of(
                "error",
                JsonObject.of(
                        "message", getMessage(), "type", "invalid_request_error", "param", parameter, "code", code));
    }
}
