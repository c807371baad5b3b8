package dev.yearlight.pipeline.history;

import dev.yearlight.domain.Play;
import java.util.List;

/**
 * One person's history, ready to be ranked.
 *
 * @param plays in {@link Play#ORDER}
 */
public record ImportedHistory(List<Play> plays, ImportReport report) {

    /** Copies the plays. */
    public ImportedHistory {
        plays = List.copyOf(plays);
    }
}
