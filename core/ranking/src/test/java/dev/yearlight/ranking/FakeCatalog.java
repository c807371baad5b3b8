package dev.yearlight.ranking;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.TrackFacts;
import java.util.List;
import java.util.Map;

/** What is known of each artist's tracks. */
record FakeCatalog(Map<String, TrackFacts> byArtist) implements Catalog {

    static TrackFacts facts(int releaseYear, String... genres) {
        return new TrackFacts(List.of(genres), releaseYear, 0);
    }

    @Override
    public TrackFacts find(String artist, String title) {
        return byArtist.getOrDefault(artist, TrackFacts.UNKNOWN);
    }

    @Override
    public boolean isEmpty() {
        return byArtist.isEmpty();
    }
}
