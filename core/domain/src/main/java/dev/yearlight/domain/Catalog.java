package dev.yearlight.domain;

/** What is known of tracks: genres, release year, length. */
public interface Catalog {

    /** No catalog at hand: genre and nostalgia are withheld. */
    Catalog EMPTY = new Catalog() {
        @Override
        public TrackFacts find(String artist, String title) {
            return TrackFacts.UNKNOWN;
        }

        @Override
        public boolean isEmpty() {
            return true;
        }
    };

    /** The facts of a track; {@link TrackFacts#UNKNOWN} where it is not listed. */
    TrackFacts find(String artist, String title);

    /** Whether there is no catalog at all, which differs from one that lacks a track. */
    boolean isEmpty();
}
