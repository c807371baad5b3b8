package dev.yearlight.pipeline.data;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import java.util.List;

/**
 * The known history of one listener.
 *
 * @param plays in {@link Play#ORDER}
 * @param dropped how many earlier plays were left out, because there are more than anybody can hear
 */
public record ListenerPlays(ListenerId listener, List<Play> plays, int dropped) {

    /** Copies the plays. */
    public ListenerPlays {
        plays = List.copyOf(plays);
    }

    /** The whole history. */
    public ListenerPlays(ListenerId listener, List<Play> plays) {
        this(listener, plays, 0);
    }
}
