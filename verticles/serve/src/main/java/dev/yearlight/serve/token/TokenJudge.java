package dev.yearlight.serve.token;

import io.vertx.core.Future;

/** Says of a token whether it is good, and whose it is. */
@FunctionalInterface
public interface TokenJudge {

    /** Never fails: a bad token is an answer. */
    Future<Verification> verify(String token);
}
