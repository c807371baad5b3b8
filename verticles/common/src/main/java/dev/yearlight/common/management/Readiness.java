package dev.yearlight.common.management;

import io.vertx.core.json.JsonObject;

/**
 * Whether work may be sent to a role, and what it says to prove it.
 *
 * @param body {@code ready}, and the role's evidence beside it
 */
public record Readiness(boolean ready, JsonObject body) {

    /** A role that has nothing more to say. */
    public static Readiness of(boolean ready) {
        return of(ready, new JsonObject());
    }

    /** With evidence, which is copied. */
    public static Readiness of(boolean ready, JsonObject evidence) {
        return new Readiness(ready, new JsonObject().put("ready", ready).mergeIn(evidence));
    }
}
