package dev.yearlight.tests.prose;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.PromptTemplates;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.GuardrailSettings;
import dev.yearlight.generation.guardrail.Guardrails;
import dev.yearlight.local.writer.HouseWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stories of listeners, written and checked as the service does it, in one thread and without a server. */
final class Rehearsal {

    private static final int TRIES = 4;
    private static final int REASONS = 3;
    private static final AttemptId ATTEMPT = new AttemptId("0".repeat(26));

    private final HouseWriter writer = new HouseWriter();
    private final PromptRenderer prompts;
    private final Guardrails guardrails;

    /** With the prompts and the guardrails of a configuration. */
    Rehearsal(Path config) throws IOException {
        this.prompts = new PromptRenderer(PromptTemplates.load(config.resolve("prompts/archive")));
        this.guardrails = new Guardrails(GuardrailSettings.load(config.resolve("guardrails")));
    }

    /**
     * How a day's story came about.
     *
     * @param refused what the guardrails found in each text that they refused
     * @param story the last text
     */
    record Telling(Snapshot snapshot, RemarkableDay day, List<List<Violation>> refused, Story story) {

        boolean parked() {
            return refused.size() == TRIES;
        }

        int words() {
            return story.body().split("\\s+", -1).length;
        }
    }

    /** Tells all days of a listener, each with the stories of the days before it in its prompt. */
    List<Telling> tell(Snapshot snapshot) {
        PromptRenderer.ListenerPrompts own = prompts.of(snapshot);
        List<Report> earlier = new ArrayList<>();
        List<Telling> tellings = new ArrayList<>();
        for (RemarkableDay day : snapshot.days()) {
            Telling telling = tell(snapshot, own, day, earlier);
            tellings.add(telling);
            if (!telling.parked()) {
                earlier.add(Report.of(ATTEMPT, snapshot, day, telling.story()));
            }
        }
        return tellings;
    }

    private Telling tell(
            Snapshot snapshot, PromptRenderer.ListenerPrompts own, RemarkableDay day, List<Report> earlier) {
        List<Story> told = earlier.stream()
                .map(report -> new Story(report.title(), report.body()))
                .toList();
        List<List<Violation>> refused = new ArrayList<>();
        Optional<String> reason = Optional.empty();
        while (true) {
            Story story = story(writer.compose(own.of(day, earlier, reason).user()));
            Verdict verdict = guardrails.check(story, snapshot, day, told);
            if (!(verdict instanceof Verdict.Refused refusal)) {
                return new Telling(snapshot, day, refused, story);
            }
            refused.add(refusal.violations());
            if (refused.size() == TRIES) {
                return new Telling(snapshot, day, refused, story);
            }
            reason = Optional.of(refusal.violations().stream()
                    .map(Violation::detail)
                    .distinct()
                    .limit(REASONS)
                    .collect(Collectors.joining("; ")));
        }
    }

    private static Story story(String text) {
        int titleEnd = text.indexOf("\n\n");
        return new Story(text.substring(0, titleEnd), text.substring(titleEnd + 2));
    }
}
