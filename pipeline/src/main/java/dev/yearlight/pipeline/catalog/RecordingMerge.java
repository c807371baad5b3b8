package dev.yearlight.pipeline.catalog;

import dev.yearlight.domain.TrackFacts;
import dev.yearlight.pipeline.data.CatalogEntry;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;

/** Makes one track of the recordings of one artist that are called alike: a song is as old as its first release. */
final class RecordingMerge {

    private final Map<Key, Merged> tracks = new LinkedHashMap<>();

    /** Adds a recording; nothing is known where a fact is 0 or empty. */
    void add(int artistCredit, String artist, String title, TrackFacts facts) {
        tracks.computeIfAbsent(new Key(artistCredit, title.toLowerCase(Locale.ROOT)), key -> new Merged(artist, title))
                .add(facts);
    }

    /** Takes all tracks out, in the order in which each was met first. */
    Queue<CatalogEntry> drain() {
        Queue<CatalogEntry> entries = new ArrayDeque<>(tracks.size());
        tracks.values().forEach(track -> entries.add(track.entry()));
        tracks.clear();
        return entries;
    }

    private record Key(int artistCredit, String title) {}

    private static final class Merged {

        private static final int UNKNOWN = Integer.MAX_VALUE;

        private final String artist;
        private final String title;
        private int year = UNKNOWN;
        private int yearOfGenres = UNKNOWN;
        private List<String> genres = List.of();
        private long lengthMillis;

        Merged(String artist, String title) {
            this.artist = artist;
            this.title = title;
        }

        void add(TrackFacts facts) {
            int itsYear = facts.releaseYear() == 0 ? UNKNOWN : facts.releaseYear();
            year = Math.min(year, itsYear);
            if (!facts.genres().isEmpty() && (genres.isEmpty() || itsYear < yearOfGenres)) {
                genres = facts.genres();
                yearOfGenres = itsYear;
            }
            lengthMillis = lengthMillis == 0 ? facts.lengthMillis() : lengthMillis;
        }

        CatalogEntry entry() {
            return new CatalogEntry(artist, title, new TrackFacts(genres, year == UNKNOWN ? 0 : year, lengthMillis));
        }
    }
}
