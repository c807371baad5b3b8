package dev.yearlight.pipeline.history.row;

import dev.yearlight.domain.PlayKind;
import org.jspecify.annotations.Nullable;

/**
 * What was played, as a source names it.
 *
 * @param title of the track, episode or chapter; null or blank for removed content
 * @param creator artist, show or audiobook; null or blank where the source does not know
 */
public record Titled(
        PlayKind kind, @Nullable String title, @Nullable String creator) {

    /** A track. */
    public static Titled track(@Nullable String title, @Nullable String artist) {
        return new Titled(PlayKind.TRACK, title, artist);
    }
}
