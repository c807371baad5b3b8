package dev.yearlight.generate.ingest;

import io.vertx.core.Context;

/** One event loop and the chains that are confined to it. */
public record Lane(Context context, RecordChain chain) {}
