package dev.yearlight.pipeline.history.row;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.pipeline.intake.Names;
import dev.yearlight.pipeline.intake.OddReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether what a row says can be a play.
 *
 * <p>A track without an artist and an episode without a show are kept under {@value #UNKNOWN_ARTIST} and
 * {@value #UNKNOWN_SHOW} and marked: nobody's top artist should be called that.
 */
public final class PlayCheck {

    static final String UNKNOWN_ARTIST = "Unknown Artist";
    static final String UNKNOWN_SHOW = "Unknown Show";

    /** The year in which the first of the streaming services opened. */
    private static final Instant STREAMING_BEGAN = Instant.parse("2006-01-01T00:00:00Z");
    /** The year in which the first scrobble was sent. */
    private static final Instant SCROBBLING_BEGAN = Instant.parse("2002-01-01T00:00:00Z");

    private static final long LONGEST_MILLIS = Duration.ofDays(1).toMillis();

    private final Instant now;
    private final int longestName;

    /** Refuses what lies after now, and names that are too long. */
    public PlayCheck(Instant now, int longestName) {
        this.now = now;
        this.longestName = longestName;
    }

    /** A stream, by its end and how long it played. */
    public Outcome streamed(Titled what, @Nullable Moment end, @Nullable String playedMillis, boolean privateSession) {
        @Nullable Long millis = whole(playedMillis);
        if (millis == null) {
            return checked(what, end, STREAMING_BEGAN, OddReason.UNREADABLE_DURATION, 0, 0, privateSession);
        }
        return checked(what, end, STREAMING_BEGAN, oddDuration(millis), -millis, millis, privateSession);
    }

    /**
     * A scrobble, by its start.
     *
     * @param playedMillis {@link Play#UNKNOWN_DURATION} where the source does not say
     */
    public Outcome scrobbled(Titled what, @Nullable Moment start, long playedMillis) {
        @Nullable OddReason oddDuration = playedMillis == Play.UNKNOWN_DURATION ? null : oddDuration(playedMillis);
        return checked(what, start, SCROBBLING_BEGAN, oddDuration, 0, playedMillis, false);
    }

    private Outcome checked(
            Titled what,
            @Nullable Moment moment,
            Instant earliest,
            @Nullable OddReason oddDuration,
            long fromMomentToStart,
            long playedMillis,
            boolean privateSession) {
        String title = what.title();
        if (title == null || title.isBlank()) {
            return new Outcome.Odd(OddReason.NO_NAMES);
        }
        String toldCreator = what.creator();
        String creator = toldCreator == null || toldCreator.isBlank() ? unknownCreator(what.kind()) : toldCreator;
        @Nullable OddReason oddName = Names.oddness(title, longestName);
        if (oddName == null) {
            oddName = Names.oddness(creator, longestName);
        }
        if (oddName != null) {
            return new Outcome.Odd(oddName);
        }
        if (moment == null) {
            return new Outcome.Odd(OddReason.UNREADABLE_TIME);
        }
        if (moment.at().isBefore(earliest)) {
            return new Outcome.Odd(OddReason.BEFORE_STREAMING);
        }
        if (moment.at().isAfter(now)) {
            return new Outcome.Odd(OddReason.IN_THE_FUTURE);
        }
        if (oddDuration != null) {
            return new Outcome.Odd(oddDuration);
        }
        return new Outcome.Told(
                moment.at().toEpochMilli() + fromMomentToStart,
                playedMillis,
                what.kind(),
                title,
                creator,
                privateSession,
                creator.equals(UNKNOWN_ARTIST) || creator.equals(UNKNOWN_SHOW),
                moment.toTheSecond());
    }

    private static String unknownCreator(PlayKind kind) {
        return kind == PlayKind.EPISODE ? UNKNOWN_SHOW : UNKNOWN_ARTIST;
    }

    private static @Nullable OddReason oddDuration(long millis) {
        if (millis < 0) {
            return OddReason.NEGATIVE_DURATION;
        }
        return millis > LONGEST_MILLIS ? OddReason.LONGER_THAN_A_DAY : null;
    }

    private static @Nullable Long whole(@Nullable String number) {
        if (number == null) {
            return null;
        }
        try {
            return Long.valueOf(number);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
