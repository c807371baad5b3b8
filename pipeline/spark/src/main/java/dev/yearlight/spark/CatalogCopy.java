package dev.yearlight.spark;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.TrackFacts;
import dev.yearlight.pipeline.data.CatalogEntry;
import dev.yearlight.pipeline.data.MemoryCatalog;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A catalog column by column, as it is broadcast; each executor builds its own catalog from it once. */
final class CatalogCopy implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String[] artists;
    private final String[] titles;
    private final String[][] genres;
    private final int[] releaseYears;
    private final long[] lengths;
    private transient @Nullable Catalog catalog;

    /** Keeps the order: of two rows of one track the first counts. */
    CatalogCopy(List<CatalogEntry> entries) {
        artists = entries.stream().map(CatalogEntry::artist).toArray(String[]::new);
        titles = entries.stream().map(CatalogEntry::title).toArray(String[]::new);
        genres = entries.stream()
                .map(entry -> entry.facts().genres().toArray(String[]::new))
                .toArray(String[][]::new);
        releaseYears =
                entries.stream().mapToInt(entry -> entry.facts().releaseYear()).toArray();
        lengths = entries.stream()
                .mapToLong(entry -> entry.facts().lengthMillis())
                .toArray();
    }

    synchronized Catalog catalog() {
        Catalog built = catalog;
        if (built == null) {
            built = artists.length == 0 ? Catalog.EMPTY : new MemoryCatalog(entries());
            catalog = built;
        }
        return built;
    }

    private List<CatalogEntry> entries() {
        List<CatalogEntry> entries = new ArrayList<>(artists.length);
        for (int row = 0; row < artists.length; row++) {
            TrackFacts facts = new TrackFacts(List.of(genres[row]), releaseYears[row], lengths[row]);
            entries.add(new CatalogEntry(artists[row], titles[row], facts));
        }
        return entries;
    }
}
