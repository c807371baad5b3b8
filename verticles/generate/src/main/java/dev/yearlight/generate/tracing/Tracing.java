package dev.yearlight.generate.tracing;

import dev.yearlight.generation.Model;
import dev.yearlight.generation.ReportEvents;
import dev.yearlight.generation.ReportStore;
import dev.yearlight.generation.StoryCheck;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.InstantSource;
import java.util.Optional;

/** Where spans go. Sending never holds up a chain: what the collector does not take in time is dropped. */
public final class Tracing implements AutoCloseable {

    private final SdkTracerProvider provider;
    private final boolean content;

    /** The ports of one lane as a chain is to use them. */
    public interface Around {

        /** Nothing is traced: every port as it is. */
        Around NOTHING = new Around() {};

        default Model model(Model model, String requested) {
            return model;
        }

        default StoryCheck check(StoryCheck check) {
            return check;
        }

        default ReportStore store(ReportStore store) {
            return store;
        }

        default ReportEvents events(ReportEvents events) {
            return events;
        }
    }

    Tracing(SpanProcessor processor, double ratio, boolean content) {
        this.provider = SdkTracerProvider.builder()
                .addSpanProcessor(processor)
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.builder()
                                .put("service.name", "yearlight-generate")
                                .build())))
                .build();
        this.content = content;
    }

    /** To the collector of the settings; none where they name none. */
    public static Optional<Tracing> from(TracingConfig config) {
        return config.endpoint().isEmpty() ? Optional.empty() : Optional.of(to(config));
    }

    private static Tracing to(TracingConfig config) {
        OtlpHttpSpanExporter exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(config.endpoint()).build();
        return new Tracing(BatchSpanProcessor.builder(exporter).build(), config.ratio(), config.content());
    }

    /** For one lane; confined to its event loop. */
    public Around lane(InstantSource clock) {
        return new LaneTraces(provider.get("dev.yearlight.generate"), content, clock);
    }

    /** Sends what is left. */
    @Override
    public void close() {
        provider.close();
    }
}
