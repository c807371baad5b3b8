package dev.yearlight.pipeline.sample;

/** How much was invented. */
public record SampleSummary(int listeners, long plays, int artists, int tracks, long plantedDays) {}
