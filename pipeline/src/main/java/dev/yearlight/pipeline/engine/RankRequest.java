package dev.yearlight.pipeline.engine;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Window;
import java.nio.file.Path;
import java.util.Map;

/**
 * What to rank.
 *
 * @param plays folder of the plays data set
 * @param listeners everybody's zone and country
 * @param catalog {@link Catalog#EMPTY} where there is none
 * @param window the dates that are ranked; plays before it are known history
 * @param out folder for the snapshots; must not hold files yet
 */
public record RankRequest(Path plays, Map<ListenerId, Listener> listeners, Catalog catalog, Window window, Path out) {}
