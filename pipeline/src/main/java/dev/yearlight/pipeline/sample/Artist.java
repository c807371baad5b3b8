package dev.yearlight.pipeline.sample;

import dev.yearlight.pipeline.sample.Playable.Track;
import java.util.List;

/**
 * An invented artist.
 *
 * @param number place in the catalog; the lowest numbers are the most popular
 * @param genres the truth, first the main one
 */
record Artist(int number, String name, List<String> genres, List<Track> tracks) {

    Artist {
        genres = List.copyOf(genres);
        tracks = List.copyOf(tracks);
    }

    String mainGenre() {
        return genres.getFirst();
    }
}
