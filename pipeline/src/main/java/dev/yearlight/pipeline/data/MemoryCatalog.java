package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.TrackFacts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A catalog in memory; artist and title are matched without regard to case. Of two rows of one track the first counts. */
public final class MemoryCatalog implements Catalog {

    private final Map<String, Map<String, TrackFacts>> titlesByArtist = new HashMap<>();

    /** Takes the entries over. */
    public MemoryCatalog(Iterable<CatalogEntry> entries) {
        for (CatalogEntry entry : entries) {
            titlesByArtist
                    .computeIfAbsent(folded(entry.artist()), artist -> new HashMap<>())
                    .putIfAbsent(folded(entry.title()), entry.facts());
        }
    }

    @Override
    public TrackFacts find(String artist, String title) {
        return titlesByArtist.getOrDefault(folded(artist), Map.of()).getOrDefault(folded(title), TrackFacts.UNKNOWN);
    }

    @Override
    public boolean isEmpty() {
        return titlesByArtist.isEmpty();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
