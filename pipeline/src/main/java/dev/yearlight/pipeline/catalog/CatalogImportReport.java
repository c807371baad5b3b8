package dev.yearlight.pipeline.catalog;

import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddRow;
import java.util.List;
import java.util.Map;

/**
 * What an import of a catalog came to.
 *
 * @param source what was recognised, in words
 * @param rows that tell tracks
 * @param tracks written
 * @param merged rows whose track another row tells as well; their facts are one
 * @param factless tracks of which neither genre nor year nor length is known; not written, for that is what a track means
 *     that is not there
 * @param withGenres tracks written that have a genre
 * @param withYear tracks written that have a release year
 * @param withLength tracks written that have a length
 * @param oddRows rows left out by reason, of helping tables too
 * @param listedOddRows the first of them, up to the limit
 */
public record CatalogImportReport(
        String source,
        long rows,
        long tracks,
        long merged,
        long factless,
        long withGenres,
        long withYear,
        long withLength,
        Map<OddReason, Long> oddRows,
        List<OddRow> listedOddRows) {

    /** Copies its map and list. */
    public CatalogImportReport {
        oddRows = Map.copyOf(oddRows);
        listedOddRows = List.copyOf(listedOddRows);
    }

    /** All rows that were left out. */
    public long odd() {
        return oddRows.values().stream().mapToLong(Long::longValue).sum();
    }
}
