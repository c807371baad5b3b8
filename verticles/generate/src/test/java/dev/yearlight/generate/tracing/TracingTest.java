package dev.yearlight.generate.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.ReportEvents;
import dev.yearlight.generation.ReportStore;
import dev.yearlight.generation.StoryCheck;
import dev.yearlight.testkit.FakeModel;
import dev.yearlight.testkit.FakeReportEvents;
import dev.yearlight.testkit.FakeReportStore;
import dev.yearlight.testkit.FakeStoryCheck;
import dev.yearlight.testkit.SequentialAttemptIds;
import dev.yearlight.testkit.Snapshots;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TracingTest {

    private static final Prompt PROMPT = new Prompt("p1", "the contract", "the user's secret year");
    private static final Story STORY = new Story("Story number 1", "You heard music.\n\nIt was good.");

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final FakeModel fakeModel = new FakeModel();
    private final FakeStoryCheck fakeCheck = new FakeStoryCheck();
    private final Snapshot snapshot = Snapshots.of(7, 2);
    private final RemarkableDay day = snapshot.days().getFirst();
    private final AttemptId attempt = new SequentialAttemptIds().next();

    @Test
    void aDayIsOneTraceWithItsSteps() {
        Lane lane = lane(1, false);

        lane.write(DayState.WRITTEN);

        assertThat(names())
                .containsExactly("chat house", "guardrails", "write content", "write cell", "announce", "write day");
        SpanData root = span("write day");
        assertThat(root.getParentSpanId()).isEqualTo(SpanId.getInvalid());
        assertThat(exported.getFinishedSpanItems()).allSatisfy(span -> {
            assertThat(span.getTraceId()).isEqualTo(root.getTraceId());
            assertThat(span == root || span.getParentSpanId().equals(root.getSpanId()))
                    .isTrue();
        });
        assertThat(root.getAttributes().get(SpanNames.CATEGORY))
                .isEqualTo(day.category().name());
        assertThat(root.getAttributes().get(SpanNames.ATTEMPT)).isEqualTo(attempt.toString());
        SpanData chat = span("chat house");
        assertThat(chat.getAttributes().get(SpanNames.OPERATION_NAME)).isEqualTo("chat");
        assertThat(chat.getAttributes().get(SpanNames.REQUEST_MODEL)).isEqualTo("house");
        assertThat(chat.getAttributes().get(SpanNames.RESPONSE_MODEL)).isEqualTo("fake-1");
        assertThat(chat.getAttributes().get(SpanNames.INPUT_TOKENS)).isEqualTo(1000);
        assertThat(chat.getAttributes().get(SpanNames.OUTPUT_TOKENS)).isEqualTo(200);
        assertThat(chat.getAttributes().get(SpanNames.FINISH_REASONS)).containsExactly("stop");
    }

    @Test
    void aParkedDayEndsWithItsCellAndARefusalNamesItsRules() {
        fakeCheck.then(FakeStoryCheck.refused("number", "42 is not a fact"));
        Lane lane = lane(1, false);

        lane.judge();
        lane.settle(DayState.PARKED);

        assertThat(span("guardrails").getAttributes().get(SpanNames.RULES)).containsExactly("number");
        assertThat(span("write day").getAttributes().get(SpanNames.STATE)).isEqualTo("parked");
    }

    @Test
    void aCallWithoutATextIsATraceOfItsOwn() {
        fakeModel.then(new ModelOutcome.Throttled(Optional.empty()));
        Lane lane = lane(1, false);

        lane.call();

        assertThat(names()).containsExactly("chat house");
        assertThat(span("chat house").getAttributes().get(SpanNames.ERROR_TYPE)).isEqualTo("throttled");
    }

    @Test
    void noListenerAndNoTextStandsInASpanUnlessTextsAreAskedFor() {
        lane(1, false).write(DayState.WRITTEN);
        assertThat(exported.getFinishedSpanItems().toString())
                .doesNotContain(snapshot.listener().value())
                .doesNotContain(PROMPT.user())
                .doesNotContain("You heard music");

        exported.reset();
        fakeModel.then(FakeModel.answered(STORY.title() + "\n\n" + STORY.body()));
        lane(1, true).write(DayState.WRITTEN);
        assertThat(span("chat house").getAttributes().get(SpanNames.INPUT_MESSAGES))
                .isEqualTo(PROMPT.user());
        assertThat(exported.getFinishedSpanItems().toString())
                .contains("You heard music")
                .doesNotContain(snapshot.listener().value());
    }

    @Test
    void whatIsNotSampledIsNotSent() {
        lane(0, false).write(DayState.WRITTEN);

        assertThat(exported.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void withoutACollectorNothingStandsOnTheWay() {
        assertThat(Tracing.from(new TracingConfig("", 1, true))).isEmpty();
        assertThat(Tracing.Around.NOTHING.model(fakeModel, "house")).isSameAs(fakeModel);
        assertThat(Tracing.Around.NOTHING.check(fakeCheck)).isSameAs(fakeCheck);
    }

    private Lane lane(double ratio, boolean content) {
        Tracing tracing = new Tracing(SimpleSpanProcessor.create(exported), ratio, content);
        Tracing.Around around = tracing.lane(InstantSource.system());
        return new Lane(
                around.model(fakeModel, "house"),
                around.check(fakeCheck),
                around.store(new FakeReportStore()),
                around.events(new FakeReportEvents()));
    }

    private List<String> names() {
        return exported.getFinishedSpanItems().stream().map(SpanData::getName).toList();
    }

    private SpanData span(String name) {
        return exported.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The ports in the order in which a chain uses them. */
    private final class Lane {

        private final Model model;
        private final StoryCheck check;
        private final ReportStore store;
        private final ReportEvents events;

        private Lane(Model model, StoryCheck check, ReportStore store, ReportEvents events) {
            this.model = model;
            this.check = check;
            this.store = store;
            this.events = events;
        }

        private void call() {
            model.write(PROMPT).await().indefinitely();
        }

        private void judge() {
            model.write(PROMPT)
                    .map(answer -> check.check(STORY, snapshot, day, List.of()))
                    .await()
                    .indefinitely();
        }

        private void settle(DayState state) {
            DayCell cell = new DayCell(
                    state,
                    1,
                    1,
                    attempt,
                    state == DayState.WRITTEN ? "ab".repeat(32) : "",
                    day.category(),
                    STORY.title());
            store.writeCell(snapshot.listener(), day.date(), cell).await().indefinitely();
        }

        private void write(DayState state) {
            judge();
            Report report = Report.of(attempt, snapshot, day, STORY);
            Lineage lineage = lineage();
            store.writeContent(snapshot.listener(), report, lineage).await().indefinitely();
            settle(state);
            events.written(new ReportWritten(snapshot.listener(), snapshot.country(), report, lineage))
                    .await()
                    .indefinitely();
        }

        private Lineage lineage() {
            return new Lineage(
                    new RunId("01KAJ4M2V7Q8R9S0T1V2W3X4Y5"),
                    Snapshots.order(snapshot).snapshotId(),
                    "r1",
                    "2026a",
                    1,
                    1,
                    attempt,
                    "p1",
                    "g1",
                    "fake-1",
                    "http://model",
                    "",
                    TokenUsage.NONE,
                    1,
                    List.of());
        }
    }
}
