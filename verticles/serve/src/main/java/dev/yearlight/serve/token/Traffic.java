package dev.yearlight.serve.token;

/** Who a request is from: a reader, or a load generator that keeps the service warm. */
public enum Traffic {
    READER,
    SYNTHETIC
}
