package dev.yearlight.pipeline.data;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import org.jspecify.annotations.Nullable;

/** The order within a bucket: listeners ascending, each once, their plays in {@link Play#ORDER}, none twice. */
final class PlayOrder {

    private @Nullable ListenerId listener;
    private @Nullable Play play;

    /** Takes the next play; null where it is in its place, else what is wrong with it. */
    @Nullable
    String whatBreaks(ListenerId nextListener, Play nextPlay) {
        ListenerId lastListener = listener;
        Play lastPlay = play;
        listener = nextListener;
        play = nextPlay;
        if (lastListener == null || lastPlay == null) {
            return null;
        }
        if (!lastListener.equals(nextListener)) {
            return whatBreaks(lastListener, nextListener);
        }
        // Nearly every play ends after the one before, so that no ids need comparing.
        if (lastPlay.endMillis() >= nextPlay.endMillis() && Play.ORDER.compare(lastPlay, nextPlay) >= 0) {
            return "its play does not come after the one before; a listener's plays are sorted by end, then event id,"
                    + " and none comes twice";
        }
        return null;
    }

    private static @Nullable String whatBreaks(ListenerId last, ListenerId next) {
        return last.compareTo(next) > 0
                ? "its listener comes after a greater id; a bucket is sorted by listener"
                : null;
    }
}
