package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.TrackFacts;

/** Something invented that can be played. */
sealed interface Playable {

    PlayKind kind();

    String title();

    /** The artist, show or audiobook. */
    String creator();

    long lengthMillis();

    /**
     * A track of an artist.
     *
     * @param artist by number
     * @param facts what the catalog says, which leaves out a part of the truth
     * @param releaseYear the truth
     */
    record Track(int artist, String title, String creator, TrackFacts facts, int releaseYear, long lengthMillis)
            implements Playable {

        @Override
        public PlayKind kind() {
            return PlayKind.TRACK;
        }

        boolean carries(String genre) {
            return facts.genres().contains(genre);
        }

        boolean genreKnown() {
            return !facts.genres().isEmpty();
        }

        boolean yearKnown() {
            return facts.releaseYear() > 0;
        }
    }

    /** An episode of a show. */
    record Episode(String title, String creator, long lengthMillis) implements Playable {

        @Override
        public PlayKind kind() {
            return PlayKind.EPISODE;
        }
    }

    /** A chapter of an audiobook. */
    record Chapter(String title, String creator, long lengthMillis) implements Playable {

        @Override
        public PlayKind kind() {
            return PlayKind.CHAPTER;
        }
    }
}
