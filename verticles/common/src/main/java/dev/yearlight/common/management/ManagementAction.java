package dev.yearlight.common.management;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;

/** What a POST to the management port sets off. */
@FunctionalInterface
public interface ManagementAction {

    /**
     * Does it; a failed future is answered as a server's error without its message.
     *
     * @param parameters of the query
     */
    Future<Outcome> run(MultiMap parameters);

    /**
     * What came of it.
     *
     * @param status of the answer
     */
    record Outcome(int status, JsonObject body) {}
}
