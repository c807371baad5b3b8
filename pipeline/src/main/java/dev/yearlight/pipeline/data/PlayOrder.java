package dev.yearlight.pipeline.data;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import org.jspecify.annotations.Nullable;

/** The order within a bucket: listeners ascending, each once, their plays in {@link Play#ORDER}, none twice. */
public final class PlayOrder {

    private @Nullable ListenerId listener;
    private @Nullable Play play;

    /** Takes the next play; null where it is in its place, else what is wrong with it. */
    public @Nullable OrderFault whatBreaks(ListenerId nextListener, Play nextPlay) {
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
        if (lastPlay.endMillis() < nextPlay.endMillis()) {
            return null;
        }
        int order = Play.ORDER.compare(lastPlay, nextPlay);
        if (order == 0) {
            return OrderFault.PLAY_TWICE;
        }
        return order > 0 ? OrderFault.PLAY : null;
    }

    private static @Nullable OrderFault whatBreaks(ListenerId last, ListenerId next) {
        return last.compareTo(next) > 0 ? OrderFault.LISTENER : null;
    }
}
