package dev.yearlight.pipeline.history;

import dev.yearlight.domain.PlayKind;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddRow;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import read, and what it left out and why.
 *
 * @param files one entry a history file, in the order they were read
 * @param playsByKind every kind, also those without plays
 * @param oddRows how many rows by reason, every reason that occurred
 * @param listedOddRows the first of them, up to the limit
 * @param ignoredFiles files of the export that hold no history
 * @param listedIgnoredFiles the first of them, up to the limit
 * @param privatePlays plays of private sessions: kept, and never shaping a ranking
 * @param unnamedCreators plays whose artist or show is unknown: kept, and never shaping a ranking
 * @param firstStart when the first play began; null without plays
 * @param lastStart when the last play began; null without plays
 */
public record ImportReport(
        List<FileCount> files,
        Map<PlayKind, Long> playsByKind,
        Map<OddReason, Long> oddRows,
        List<OddRow> listedOddRows,
        long ignoredFiles,
        List<String> listedIgnoredFiles,
        long privatePlays,
        long unnamedCreators,
        @Nullable Instant firstStart,
        @Nullable Instant lastStart) {

    /** Copies its lists and maps; the maps keep the order of their enums. */
    public ImportReport {
        files = List.copyOf(files);
        playsByKind = ordered(PlayKind.class, playsByKind);
        oddRows = ordered(OddReason.class, oddRows);
        listedOddRows = List.copyOf(listedOddRows);
        listedIgnoredFiles = List.copyOf(listedIgnoredFiles);
    }

    /** All rows of all files. */
    public long rows() {
        return files.stream().mapToLong(FileCount::rows).sum();
    }

    /** All plays. */
    public long plays() {
        return files.stream().mapToLong(FileCount::plays).sum();
    }

    /** All rows that another row tells already. */
    public long duplicates() {
        return files.stream().mapToLong(FileCount::duplicates).sum();
    }

    /** All rows that became no play for a reason of their own. */
    public long odd() {
        return files.stream().mapToLong(FileCount::odd).sum();
    }

    private static <K extends Enum<K>> Map<K, Long> ordered(Class<K> type, Map<K, Long> counts) {
        Map<K, Long> ordered = new EnumMap<>(type);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }
}
