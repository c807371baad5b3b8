package dev.yearlight.pipeline.data;

import dev.yearlight.domain.TrackFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the catalog as it lies there, whatever it holds. */
public record CatalogAsWritten(
        @Nullable String artist,
        @Nullable String title,
        @Nullable List<@Nullable String> genres,
        @Nullable Integer releaseYear,
        @Nullable Long lengthMillis) {

    /**
     * The track, as ranking takes it.
     *
     * @throws IllegalArgumentException where it is none
     */
    public CatalogEntry entry() {
        return new CatalogEntry(
                Present.require(artist, "artist"),
                Present.require(title, "title"),
                new TrackFacts(
                        genres == null
                                ? List.of()
                                : genres.stream()
                                        .map(genre -> Present.require(genre, "genre"))
                                        .toList(),
                        releaseYear == null ? 0 : releaseYear,
                        lengthMillis == null ? 0 : lengthMillis));
    }
}
