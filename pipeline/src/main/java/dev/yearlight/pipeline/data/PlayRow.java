package dev.yearlight.pipeline.data;

import com.jerolba.carpet.annotation.NotNull;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of the plays data set; its components are the columns, in snake case. */
record PlayRow(
        @NotNull String listener,
        @NotNull Instant start,
        @Nullable Long playedMillis,
        @NotNull PlayKind kind,
        @NotNull String title,
        @NotNull String creator,
        boolean privateSession,
        boolean excluded,
        @NotNull String eventId) {

    static PlayRow of(ListenerId listener, Play play) {
        return new PlayRow(
                listener.value(),
                Instant.ofEpochMilli(play.startMillis()),
                play.playedMillis() == Play.UNKNOWN_DURATION ? null : play.playedMillis(),
                play.kind(),
                play.title(),
                play.creator(),
                play.privateSession(),
                play.excluded(),
                play.eventId());
    }

    Play play() {
        return new Play(
                start.toEpochMilli(),
                playedMillis == null ? Play.UNKNOWN_DURATION : playedMillis,
                kind,
                title,
                creator,
                privateSession,
                excluded,
                eventId);
    }
}
