package dev.yearlight.domain;

import java.util.Comparator;

/**
 * One stream of a track, an episode or an audiobook chapter.
 *
 * @param startMillis when it began, in milliseconds since the epoch; the listener's local date of this instant is its day
 * @param playedMillis how long it played; {@link #UNKNOWN_DURATION} where the source does not say
 * @param kind what was played
 * @param title the track, episode or chapter; hostile input
 * @param creator the artist, show or audiobook; hostile input
 * @param privateSession listened to in private: never shapes a ranking
 * @param excluded marked by the source as not shaping taste
 * @param eventId settles the order of plays that end together, unique within a listener: source file and padded row, or
 *     the source's own id
 */
public record Play(
        long startMillis,
        long playedMillis,
        PlayKind kind,
        String title,
        String creator,
        boolean privateSession,
        boolean excluded,
        String eventId) {

    /** The source has no duration, as in scrobbles. */
    public static final long UNKNOWN_DURATION = -1;

    /** A play of this length and more counts as a play; shorter ones only add their minutes. */
    public static final long COUNTED_MILLIS = 30_000;

    /** The order of a listener's plays: end, then event id. */
    public static final Comparator<Play> ORDER =
            Comparator.comparingLong(Play::endMillis).thenComparing(Play::eventId);

    /** Refuses negative durations and blank names. */
    public Play {
        Checks.between(playedMillis, UNKNOWN_DURATION, Long.MAX_VALUE, "played milliseconds");
        Checks.notBlank(title, "title");
        Checks.notBlank(creator, "creator");
        Checks.notBlank(eventId, "event id");
    }

    /** When it ended, in milliseconds since the epoch; its start where the duration is unknown. */
    public long endMillis() {
        return startMillis + Math.max(0, playedMillis);
    }

    /** Whether it may shape a ranking; the year's summary counts the others too. */
    public boolean shapesTaste() {
        return !privateSession && !excluded;
    }

    /** Whether it counts as a play: 30 s and more, or a scrobble without duration. */
    public boolean counted() {
        return playedMillis == UNKNOWN_DURATION || playedMillis >= COUNTED_MILLIS;
    }
}
