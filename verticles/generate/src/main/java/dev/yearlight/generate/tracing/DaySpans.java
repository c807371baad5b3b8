package dev.yearlight.generate.tracing;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.StoryCheck.Violation;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days that are being written, as open spans; bounded, for a chain may end without a word. */
final class DaySpans {

    private static final int MOST_OPEN = 20_000;

    private final Tracer tracer;
    private final InstantSource clock;
    private final Map<Day, Span> open = new LinkedHashMap<>();

    /** Whose day; stays in here. */
    private record Day(ListenerId listener, LocalDate date) {}

    DaySpans(Tracer tracer, InstantSource clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    /** The day's span, begun now or by an earlier text. */
    Span begun(Snapshot snapshot, RemarkableDay day, Instant from) {
        Span span = open.computeIfAbsent(
                new Day(snapshot.listener(), day.date()),
                missing -> tracer.spanBuilder(SpanNames.DAY)
                        .setNoParent()
                        .setStartTimestamp(from)
                        .setAttribute(SpanNames.CATEGORY, day.category().name())
                        .setAttribute(SpanNames.COUNTRY, snapshot.country().toString())
                        .startSpan());
        if (open.size() > MOST_OPEN) {
            Iterator<Span> oldest = open.values().iterator();
            oldest.next().end(clock.instant());
            oldest.remove();
        }
        return span;
    }

    void judged(Span day, Instant from, Instant to, Verdict verdict) {
        Span span = child(day, SpanNames.GUARDRAILS, from);
        if (verdict instanceof Verdict.Refused refused) {
            List<String> rules = refused.violations().stream()
                    .map(Violation::rule)
                    .distinct()
                    .toList();
            span.setStatus(StatusCode.ERROR);
            span.setAttribute(SpanNames.RULES, rules);
        }
        span.end(to);
    }

    /** A step of the day, timed; as it is where the day is not traced. */
    <T> Uni<T> step(ListenerId listener, LocalDate date, String name, Uni<T> step) {
        return Uni.createFrom().deferred(() -> {
            Span day = open.get(new Day(listener, date));
            if (day == null) {
                return step;
            }
            Span span = child(day, name, clock.instant());
            return step.onTermination().invoke((done, failure, cancelled) -> close(span, failure));
        });
    }

    /** A cell is written: a parked day ends with it, a visible one with its event. */
    void settled(ListenerId listener, LocalDate date, DayCell cell) {
        Span day = open.get(new Day(listener, date));
        if (day != null) {
            day.setAttribute(SpanNames.ATTEMPT, cell.attempt().toString());
            day.setAttribute(SpanNames.STATE, cell.state().name().toLowerCase(Locale.ROOT));
            if (!cell.visible()) {
                end(listener, date);
            }
        }
    }

    void end(ListenerId listener, LocalDate date) {
        Span day = open.remove(new Day(listener, date));
        if (day != null) {
            day.end(clock.instant());
        }
    }

    private Span child(Span day, String name, Instant from) {
        return tracer.spanBuilder(name)
                .setParent(Context.root().with(day))
                .setStartTimestamp(from)
                .startSpan();
    }

    private void close(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute(SpanNames.ERROR_TYPE, failure.getClass().getSimpleName());
        }
        span.end(clock.instant());
    }
}
