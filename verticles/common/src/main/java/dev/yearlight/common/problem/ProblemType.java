package dev.yearlight.common.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** One kind of failure; codes and types are stable API, and nothing of a request is repeated. */
public interface ProblemType {

    /** The media type of {@link #body}. */
    String MEDIA_TYPE = "application/problem+json";

    /** Of HTTP. */
    int status();

    /** Unique within Yearlight, in lower case with hyphens. */
    String code();

    /** For people. */
    String title();

    /** A new buffer. */
    default Buffer body() {
        return new JsonObject()
                .put("type", "urn:yearlight:problem:" + code())
                .put("title", title())
                .put("status", status())
                .put("code", code())
                .toBuffer();
    }
}
