package dev.yearlight.pipeline.history.youtube;

import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.history.row.Layout;
import dev.yearlight.pipeline.history.row.Moment;
import dev.yearlight.pipeline.history.row.Outcome;
import dev.yearlight.pipeline.history.row.PlayCheck;
import dev.yearlight.pipeline.history.row.Service;
import dev.yearlight.pipeline.history.row.Titled;
import dev.yearlight.pipeline.intake.OddReason;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code watch-history.json}; only those headed YouTube Music are plays.
 *
 * <p>The time is the start, in UTC. The title is a sentence in the account's language around the name; the sentences of
 * a few languages are taken off, other titles stay as they are. The artist is the channel, less the "- Topic" that
 * YouTube adds to those it makes itself.
 */
public enum YouTubeMusicLayout implements Layout {
    /** The only one. */
    WATCH_HISTORY;

    private static final String MUSIC = "YouTube Music";
    private static final String TOPIC = " - Topic";
    /** Whose it is where YouTube knows the release and not the artist. */
    private static final String NOBODYS_CHANNEL = "Release";

    @Override
    public Service service() {
        return Service.YOUTUBE_MUSIC;
    }

    @Override
    public String words() {
        return "YouTube Music watch history";
    }

    @Override
    public boolean knows(Set<String> fields) {
        return fields.contains("header") && fields.contains("title") && fields.contains("time");
    }

    @Override
    public Outcome read(Map<String, String> row, PlayCheck check) {
        if (!MUSIC.equals(row.get("header"))) {
            return new Outcome.Odd(OddReason.NOT_A_PLAY);
        }
        @Nullable String channel = row.get("subtitles.0.name");
        if (channel == null) {
            // Without a channel the title holds the address of what is gone, or a sentence about it.
            return new Outcome.Odd(OddReason.NO_NAMES);
        }
        String title = WatchedSentence.without(row.getOrDefault("title", ""));
        return check.scrobbled(
                Titled.track(title, artist(channel)), Moment.read(row.get("time")), Play.UNKNOWN_DURATION);
    }

    private static String artist(String channel) {
        if (!channel.endsWith(TOPIC)) {
            return channel;
        }
        String artist = channel.substring(0, channel.length() - TOPIC.length());
        return artist.equals(NOBODYS_CHANNEL) ? "" : artist;
    }
}
