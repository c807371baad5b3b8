package dev.yearlight.generation;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import java.util.List;

/** Port: the guardrails, which judge a story before anyone sees it. */
public interface StoryCheck {

    /** Content hash of the rules' settings, for the lineage. */
    String version();

    /**
     * Judges a story by the facts that it was made from.
     *
     * @param earlier the listener's other visible stories, oldest day first
     */
    Verdict check(Story story, Snapshot snapshot, RemarkableDay day, List<Story> earlier);

    /** Whether a story may be shown. */
    sealed interface Verdict {

        /** It may. */
        record Passed() implements Verdict {}

        /** It may not; there is at least one violation. */
        record Refused(List<Violation> violations) implements Verdict {

            /** Copies the list; refuses to refuse without a reason. */
            public Refused {
                violations = List.copyOf(violations);
                if (violations.isEmpty()) {
                    throw new IllegalArgumentException("violations must not be empty");
                }
            }
        }
    }

    /**
     * One broken rule.
     *
     * @param rule its stable name, safe to log
     * @param detail what it saw, in words that the model can act on; may hold names, so never logged
     */
    record Violation(String rule, String detail) {}
}
