package dev.yearlight.pipeline.check;

import dev.yearlight.domain.Window;
import dev.yearlight.ranking.RankingSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What to look at, and by what to judge it.
 *
 * @param plays a folder, in buckets or raw
 * @param listeners a file, or a folder of buckets
 * @param catalog a file
 * @param snapshots a folder
 * @param window that would be ranked
 * @param settings by which it would be ranked
 * @param now after which no play can have begun
 */
public record DataCheckRequest(
        Optional<Path> plays,
        Optional<Path> listeners,
        Optional<Path> catalog,
        Optional<Path> snapshots,
        Window window,
        RankingSettings settings,
        Instant now) {}
