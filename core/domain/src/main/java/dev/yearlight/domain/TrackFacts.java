package dev.yearlight.domain;

import java.util.List;

/**
 * What the catalog knows of one track.
 *
 * @param genres most fitting first; empty where unknown
 * @param releaseYear 0 where unknown
 * @param lengthMillis 0 where unknown
 */
public record TrackFacts(List<String> genres, int releaseYear, long lengthMillis) {

    /** Nothing is known of it. */
    public static final TrackFacts UNKNOWN = new TrackFacts(List.of(), 0, 0);

    /** Copies the genres and refuses impossible figures. */
    public TrackFacts {
        genres = List.copyOf(genres);
        Checks.between(releaseYear, 0, 9999, "release year");
        Checks.between(lengthMillis, 0, Long.MAX_VALUE, "length in milliseconds");
    }
}
