package dev.yearlight.pipeline.check;

import dev.yearlight.pipeline.data.Buckets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of plays.
 *
 * @param name within the data set
 * @param position null in raw plays
 */
record PlaysFile(Path path, String name, Buckets.@Nullable Position position) {}
