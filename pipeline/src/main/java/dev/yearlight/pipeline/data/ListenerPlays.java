package dev.yearlight.pipeline.data;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import java.util.List;

/**
 * The whole known history of one listener.
 *
 * @param plays in {@link Play#ORDER}
 */
public record ListenerPlays(ListenerId listener, List<Play> plays) {

    /** Copies the plays. */
    public ListenerPlays {
        plays = List.copyOf(plays);
    }
}
