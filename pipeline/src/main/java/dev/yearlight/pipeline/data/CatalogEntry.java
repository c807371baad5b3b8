package dev.yearlight.pipeline.data;

import dev.yearlight.domain.TrackFacts;

/**
 * One track of the catalog.
 *
 * @param artist hostile input
 * @param title hostile input
 */
public record CatalogEntry(String artist, String title, TrackFacts facts) {}
