package dev.yearlight.generate.tracing;

import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Prompt;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls of the model as spans. */
final class CallSpans {

    private final Tracer tracer;
    private final boolean content;

    CallSpans(Tracer tracer, boolean content) {
        this.tracer = tracer;
        this.content = content;
    }

    /**
     * Tells of a call that has ended.
     *
     * @param day that it was for, where that is known
     */
    void tell(Optional<Span> day, String requested, Instant from, Instant to, Prompt prompt, ModelOutcome outcome) {
        SpanBuilder builder = tracer.spanBuilder(SpanNames.CHAT + " " + requested)
                .setParent(day.map(Context.root()::with).orElseGet(Context::root))
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(from)
                .setAttribute(SpanNames.OPERATION_NAME, SpanNames.CHAT)
                .setAttribute(SpanNames.REQUEST_MODEL, requested)
                .setAttribute(SpanNames.INPUT_TOKENS, (long) outcome.usage().prompt())
                .setAttribute(SpanNames.OUTPUT_TOKENS, (long) outcome.usage().completion());
        if (content) {
            builder.setAttribute(SpanNames.SYSTEM_INSTRUCTIONS, prompt.system())
                    .setAttribute(SpanNames.INPUT_MESSAGES, prompt.user());
        }
        Span span = builder.startSpan();
        switch (outcome) {
            case ModelOutcome.Answered answered -> {
                span.setAttribute(SpanNames.RESPONSE_MODEL, answered.model());
                span.setAttribute(SpanNames.FINISH_REASONS, List.of("stop"));
                if (content) {
                    span.setAttribute(SpanNames.OUTPUT_MESSAGES, answered.text());
                }
            }
            case ModelOutcome.CutOff cutOff -> failed(span, "cut_off", List.of("length"));
            case ModelOutcome.Declined declined -> failed(span, "declined", List.of("content_filter"));
            case ModelOutcome.Unusable unusable -> failed(span, "unusable", List.of());
            case ModelOutcome.Throttled throttled -> failed(span, "throttled", List.of());
            case ModelOutcome.Unavailable unavailable -> failed(span, "unavailable", List.of());
            case ModelOutcome.Misconfigured misconfigured -> failed(span, "misconfigured", List.of());
        }
        span.end(to);
    }

    private static void failed(Span span, String type, List<String> finishReasons) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(SpanNames.ERROR_TYPE, type);
        if (!finishReasons.isEmpty()) {
            span.setAttribute(SpanNames.FINISH_REASONS, finishReasons);
        }
    }
}
