package dev.yearlight.pipeline.data;

import org.jspecify.annotations.Nullable;

/** One row of a listeners file as it lies there, whatever it holds. */
public record ListenerAsWritten(
        @Nullable String listener,
        @Nullable String country,
        @Nullable String zone,
        @Nullable String birthday) {}
