package dev.yearlight.pipeline.history.scrobble;

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
 * Scrobbles as Last.fm's own {@code user.getRecentTracks} answers, in pages or not, which exporters keep as they are.
 *
 * <p>The artist lies in {@code artist.#text}, or in {@code artist.name} of the extended answer.
 */
public enum LastFmJson implements Layout {
    /** The only one. */
    API;

    private static final String TIME = "date.uts";
    private static final String NOW_PLAYING = "@attr.nowplaying";

    @Override
    public Service service() {
        return Service.LAST_FM;
    }

    @Override
    public String words() {
        return "Last.fm JSON as its API answers";
    }

    @Override
    public boolean knows(Set<String> fields) {
        boolean hasArtist = fields.contains("artist.#text") || fields.contains("artist.name");
        return fields.contains("name") && hasArtist && (fields.contains(TIME) || fields.contains(NOW_PLAYING));
    }

    @Override
    public Outcome read(Map<String, String> row, PlayCheck check) {
        if (!row.containsKey(TIME)) {
            return new Outcome.Odd(OddReason.NOW_PLAYING);
        }
        @Nullable String plain = row.get("artist.#text");
        String artist = plain == null ? row.get("artist.name") : plain;
        return check.scrobbled(
                Titled.track(row.get("name"), artist), Moment.read(row.get(TIME)), Play.UNKNOWN_DURATION);
    }
}
