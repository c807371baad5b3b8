package dev.yearlight.bench.script;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import java.util.List;

/**
 * A story that the guardrails let pass, and what they judged it by.
 *
 * @param earlier the listener's stories of the days before
 */
public record CheckedDay(Story story, Snapshot snapshot, RemarkableDay day, List<Story> earlier) {

    /** Copies the list. */
    public CheckedDay {
        earlier = List.copyOf(earlier);
    }
}
