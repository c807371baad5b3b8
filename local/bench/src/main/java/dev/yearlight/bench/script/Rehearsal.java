package dev.yearlight.bench.script;

import dev.yearlight.codecs.ChatRequest;
import dev.yearlight.codecs.LineageJson;
import dev.yearlight.codecs.ReportEventCodec;
import dev.yearlight.codecs.ReportJson;
import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.Prompt;
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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a script before anything is measured: the house writer tells every day, and only stories that pass the real
 * guardrails, beside the listener's other stories, are taken.
 */
public final class Rehearsal {

    /** What the scripted model is called. */
    public static final String MODEL = "yearlight-bench";

    private static final int TRIES = 4;
    private static final int MAX_TOKENS = 400;
    private static final double TEMPERATURE = 0.8;
    private static final AttemptId ATTEMPT = new AttemptId("01K0000000000000000000BENC");

    private final HouseWriter writer = new HouseWriter();
    private final PromptRenderer prompts;
    private final Guardrails guardrails;

    /** With the prompts and the guardrails of a configuration. */
    public Rehearsal(Path config) throws IOException {
        this.prompts = new PromptRenderer(PromptTemplates.load(config.resolve("prompts/archive")));
        this.guardrails = new Guardrails(GuardrailSettings.load(config.resolve("guardrails")));
    }

    /**
     * Templates and what is said of their days, in the same order.
     *
     * @param checked every day of all templates
     */
    public record Rehearsed(Orders orders, Script script, List<CheckedDay> checked) {

        /** Copies the list. */
        public Rehearsed {
            checked = List.copyOf(checked);
        }
    }

    /** What is said of the days of one template. */
    private record Told(List<ScriptedDay> scripted, List<CheckedDay> checked) {}

    /** So many templates whose every story passes; a listener with one that does not is left out. */
    public Rehearsed rehearse(int templates, SnapshotSize size) {
        List<Snapshot> taken = new ArrayList<>();
        List<List<ScriptedDay>> scripted = new ArrayList<>();
        List<CheckedDay> checked = new ArrayList<>();
        for (Iterator<Snapshot> ranked = Templates.ranked(size).iterator(); taken.size() < templates; ) {
            if (!ranked.hasNext()) {
                throw new IllegalStateException(
                        "the house writer's stories pass the guardrails for %d listeners only, %d are needed"
                                .formatted(taken.size(), templates));
            }
            Snapshot snapshot = ranked.next();
            tell(snapshot).ifPresent(told -> {
                taken.add(snapshot);
                scripted.add(told.scripted());
                checked.addAll(told.checked());
            });
        }
        return new Rehearsed(new Orders(taken), new Script(scripted), checked);
    }

    private Optional<Told> tell(Snapshot snapshot) {
        PromptRenderer.ListenerPrompts own = prompts.of(snapshot);
        List<Report> earlier = new ArrayList<>();
        List<ScriptedDay> scripted = new ArrayList<>();
        List<CheckedDay> checked = new ArrayList<>();
        for (RemarkableDay day : snapshot.days()) {
            Optional<Story> story = story(snapshot, own, day, earlier);
            if (story.isEmpty()) {
                return Optional.empty();
            }
            Report report = Report.of(ATTEMPT, snapshot, day, story.get());
            scripted.add(scripted(snapshot, own.of(day, earlier, Optional.empty()), report));
            checked.add(new CheckedDay(story.get(), snapshot, day, stories(earlier)));
            earlier.add(report);
        }
        return Optional.of(new Told(scripted, checked));
    }

    /** A story that passes; a refused one is told anew with the reason, as the service does it. */
    private Optional<Story> story(
            Snapshot snapshot, PromptRenderer.ListenerPrompts own, RemarkableDay day, List<Report> earlier) {
        List<Story> told = stories(earlier);
        Optional<String> refusal = Optional.empty();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Story story = parsed(writer.compose(own.of(day, earlier, refusal).user()));
            switch (guardrails.check(story, snapshot, day, told)) {
                case Verdict.Passed passed -> {
                    return Optional.of(story);
                }
                case Verdict.Refused refused ->
                    refusal = Optional.of(
                            refused.violations().stream().map(Violation::detail).collect(Collectors.joining("; ")));
            }
        }
        return Optional.empty();
    }

    private static List<Story> stories(List<Report> reports) {
        return reports.stream()
                .map(report -> new Story(report.title(), report.body()))
                .toList();
    }

    private static Story parsed(String text) {
        int titleEnd = text.indexOf("\n\n");
        return new Story(text.substring(0, titleEnd), text.substring(titleEnd + 2));
    }

    private ScriptedDay scripted(Snapshot snapshot, Prompt prompt, Report report) {
        byte[] request = new ChatRequest(MODEL, prompt.system(), prompt.user(), TEMPERATURE, MAX_TOKENS).encode();
        Lineage lineage = new Lineage(
                Orders.RUN,
                SnapshotCodec.id(snapshot),
                snapshot.rankingVersion(),
                snapshot.zoneDataVersion(),
                1,
                1,
                ATTEMPT,
                prompt.version(),
                guardrails.version(),
                MODEL,
                "http://127.0.0.1:65535/v1",
                "temperature=%s max_tokens=%d".formatted(TEMPERATURE, MAX_TOKENS),
                TokenUsage.NONE,
                1,
                List.of());
        return new ScriptedDay(
                DayKey.of(request),
                Completion.json(report.title() + "\n\n" + report.body(), request.length),
                request,
                ReportJson.encode(report),
                LineageJson.encode(lineage),
                ReportEventCodec.encode(new ReportWritten(snapshot.listener(), snapshot.country(), report, lineage)));
    }
}
