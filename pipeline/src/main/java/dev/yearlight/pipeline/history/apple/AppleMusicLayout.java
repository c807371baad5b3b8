package dev.yearlight.pipeline.history.apple;

import dev.yearlight.pipeline.history.row.Layout;
import dev.yearlight.pipeline.history.row.Moment;
import dev.yearlight.pipeline.history.row.Outcome;
import dev.yearlight.pipeline.history.row.PlayCheck;
import dev.yearlight.pipeline.history.row.Service;
import dev.yearlight.pipeline.history.row.Titled;
import dev.yearlight.pipeline.intake.Names;
import dev.yearlight.pipeline.intake.OddReason;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code Apple Music Play Activity.csv}: an event of a player, of which {@code PLAY_END} tells a play.
 *
 * <p>Times carry their zone, UTC; a row that has only its start ends that much later. Titles lie in {@code Song Name},
 * formerly {@code Content Name}; newer exports know the artist of the album or playlist at most, and often nobody's.
 */
public enum AppleMusicLayout implements Layout {
    /** The only one. */
    PLAY_ACTIVITY;

    private static final Set<String> NEEDED = Set.of("event type", "event end timestamp", "play duration milliseconds");

    @Override
    public Service service() {
        return Service.APPLE_MUSIC;
    }

    @Override
    public String words() {
        return "Apple Music play activity";
    }

    @Override
    public boolean knows(Set<String> fields) {
        return fields.containsAll(NEEDED) && (fields.contains("song name") || fields.contains("content name"));
    }

    @Override
    public Outcome read(Map<String, String> row, PlayCheck check) {
        if (!"PLAY_END".equals(row.get("event type"))) {
            return new Outcome.Odd(OddReason.NOT_A_PLAY);
        }
        String title = told(row, "song name", "content name");
        String artist = told(row, "artist name", "container artist name");
        String played = row.get("play duration milliseconds");
        return check.streamed(Titled.track(title, artist), end(row, played), played, false);
    }

    private static @Nullable Moment end(Map<String, String> row, @Nullable String played) {
        @Nullable Moment end = Moment.read(row.get("event end timestamp"));
        @Nullable Moment start = Moment.read(row.get("event start timestamp"));
        if (end != null || start == null || played == null || !played.matches("\\d{1,9}")) {
            return end;
        }
        return new Moment(start.at().plusMillis(Long.parseLong(played)), start.toTheSecond());
    }

    private static @Nullable String told(Map<String, String> row, String column, String otherwise) {
        String name = row.get(column);
        return Names.told(name) ? name : row.get(otherwise);
    }
}
