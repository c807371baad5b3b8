package dev.yearlight.pipeline.engine;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.storage.Folder;

/**
 * What to rank.
 *
 * @param plays folder of the plays data set
 * @param listeners everybody's zone and country; in the same buckets as the plays where they are in any
 * @param catalog {@link Catalog#EMPTY} where there is none
 * @param window the dates that are ranked; plays before it are known history
 */
public record RankRequest(Folder plays, Listeners listeners, Catalog catalog, Window window) {}
