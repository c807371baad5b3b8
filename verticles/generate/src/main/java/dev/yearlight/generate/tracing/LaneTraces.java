package dev.yearlight.generate.tracing;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.ReportEvents;
import dev.yearlight.generation.ReportStore;
import dev.yearlight.generation.StoryCheck;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The ports of one lane, traced. The model is not told whose day it writes; but what it answers is judged in the same
 * turn of the event loop, and the judge is told. So a call that was answered belongs to the next story that is judged,
 * if that story's title stands in the answer; a call without a text is a trace of its own.
 *
 * <p>Confined to one event loop.
 */
final class LaneTraces implements Tracing.Around {

    private final InstantSource clock;
    private final CallSpans calls;
    private final DaySpans days;
    private Optional<AnsweredCall> last = Optional.empty();

    LaneTraces(Tracer tracer, boolean content, InstantSource clock) {
        this.clock = clock;
        this.calls = new CallSpans(tracer, content);
        this.days = new DaySpans(tracer, clock);
    }

    /** A call whose text was not judged yet. */
    private record AnsweredCall(
            String requested, Instant from, Instant to, Prompt prompt, ModelOutcome.Answered answer) {}

    @Override
    public Model model(Model model, String requested) {
        return new Model() {
            @Override
            public Uni<ModelOutcome> write(Prompt prompt) {
                return Uni.createFrom().deferred(() -> {
                    Instant from = clock.instant();
                    return model.write(prompt).onItem().invoke(outcome -> called(requested, from, prompt, outcome));
                });
            }

            @Override
            public String endpoint() {
                return model.endpoint();
            }

            @Override
            public String parameters() {
                return model.parameters();
            }
        };
    }

    @Override
    public StoryCheck check(StoryCheck check) {
        return new StoryCheck() {
            @Override
            public String version() {
                return check.version();
            }

            @Override
            public Verdict check(Story story, Snapshot snapshot, RemarkableDay day, List<Story> earlier) {
                Instant from = clock.instant();
                Verdict verdict = check.check(story, snapshot, day, earlier);
                judged(story, snapshot, day, from, verdict);
                return verdict;
            }
        };
    }

    @Override
    public ReportStore store(ReportStore store) {
        return new ReportStore() {
            @Override
            public Uni<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
                return store.cells(listener);
            }

            @Override
            public Uni<StoredReport> content(ListenerId listener, LocalDate day, AttemptId attempt) {
                return store.content(listener, day, attempt);
            }

            @Override
            public Uni<String> writeContent(ListenerId listener, Report report, Lineage lineage) {
                return days.step(
                        listener, report.day(), SpanNames.CONTENT, store.writeContent(listener, report, lineage));
            }

            @Override
            public Uni<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell) {
                Uni<Void> written = days.step(listener, day, SpanNames.CELL, store.writeCell(listener, day, cell));
                return written.onItem().invoke(done -> days.settled(listener, day, cell));
            }
        };
    }

    @Override
    public ReportEvents events(ReportEvents events) {
        return (ReportWritten event) -> days.step(event.listener(), event.day(), SpanNames.EVENT, events.written(event))
                .onItem()
                .invoke(done -> days.end(event.listener(), event.day()));
    }

    private void called(String requested, Instant from, Prompt prompt, ModelOutcome outcome) {
        Instant to = clock.instant();
        switch (outcome) {
            case ModelOutcome.Answered answer -> {
                tellUnjudged();
                last = Optional.of(new AnsweredCall(requested, from, to, prompt, answer));
            }
            case ModelOutcome.Failure failure -> calls.tell(Optional.empty(), requested, from, to, prompt, failure);
        }
    }

    private void judged(Story story, Snapshot snapshot, RemarkableDay day, Instant from, StoryCheck.Verdict verdict) {
        Instant to = clock.instant();
        Optional<AnsweredCall> call =
                last.filter(answered -> answered.answer().text().contains(story.title()));
        Span span = days.begun(snapshot, day, call.map(AnsweredCall::from).orElse(from));
        call.ifPresentOrElse(answered -> tell(Optional.of(span), answered), this::tellUnjudged);
        last = Optional.empty();
        days.judged(span, from, to, verdict);
    }

    /** An answer that no story could be read from. */
    private void tellUnjudged() {
        last.ifPresent(answered -> tell(Optional.empty(), answered));
    }

    private void tell(Optional<Span> day, AnsweredCall call) {
        calls.tell(day, call.requested(), call.from(), call.to(), call.prompt(), call.answer());
    }
}
