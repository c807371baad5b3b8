package dev.yearlight.generate;

import dev.yearlight.generate.control.WaitingChains;
import dev.yearlight.generate.eventloop.Confinement;
import dev.yearlight.generate.eventloop.OutageRetry;
import dev.yearlight.generate.eventloop.VertxDelays;
import dev.yearlight.generate.ingest.Lane;
import dev.yearlight.generate.ingest.RecordChain;
import dev.yearlight.generate.ingest.WorkOrderChain;
import dev.yearlight.generate.metrics.AdmissionMetrics;
import dev.yearlight.generate.metrics.GenerateMetrics;
import dev.yearlight.generate.model.ChatModel;
import dev.yearlight.generate.model.EndpointConfig;
import dev.yearlight.generate.tracing.Tracing;
import dev.yearlight.generation.Abandonment;
import dev.yearlight.generation.Delays;
import dev.yearlight.generation.ListenerChain;
import dev.yearlight.generation.Parking;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.ReportEvents;
import dev.yearlight.generation.ReportStore;
import dev.yearlight.generation.RetryPolicy;
import dev.yearlight.generation.StoryWriter;
import dev.yearlight.generation.admission.Admission;
import dev.yearlight.generation.admission.Admission.Around;
import dev.yearlight.generation.admission.Endpoint;
import dev.yearlight.generation.admission.EndpointState;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** One lane: an event loop with the chains that are confined to it. */
final class GenerateVerticle extends VerticleBase {

    /** A guess that is corrected by what each answer says it cost. */
    private static final int CHARACTERS_A_TOKEN = 4;

    private final GenerateConfig config;
    private final GeneratePorts ports;
    private final PromptRenderer prompts;
    private final GenerateMetrics metrics;
    private final CompletableFuture<Lane> lane = new CompletableFuture<>();
    private final AdmissionMetrics admissionMetrics;
    private final String name;
    private volatile Supplier<List<EndpointState>> endpoints = List::of;

    /**
     * Starts nothing yet.
     *
     * @param name of the lane in metrics
     */
    GenerateVerticle(
            String name, GenerateConfig config, GeneratePorts ports, PromptRenderer prompts, GenerateMetrics metrics) {
        this.name = name;
        this.config = config;
        this.ports = ports;
        this.prompts = prompts;
        this.metrics = metrics;
        this.admissionMetrics = metrics.admission(config.endpoints().stream()
                .map(endpoint -> endpoint.limits().name())
                .toList());
    }

    @Override
    public Future<?> start() {
        Executor eventLoop = command -> context.runOnContext(ignored -> command.run());
        Delays delays = new VertxDelays(vertx);
        Confinement confinement = new Confinement(
                eventLoop,
                new OutageRetry(delays, ports.jitter(), config.firstPause(), config.longestPause(), metrics::outage));
        OutageRetry pauses =
                new OutageRetry(delays, ports.jitter(), config.pauseProbe(), config.pauseProbe(), failure -> {});
        Tracing.Around traced =
                ports.tracing().map(tracing -> tracing.lane(ports.clock())).orElse(Tracing.Around.NOTHING);
        Admission admission = admission(delays, traced);
        StoryWriter writer = new StoryWriter(
                admission,
                prompts,
                traced.check(ports.check()),
                new RetryPolicy(config.retries(), ports.jitter()),
                delays,
                ports.runs());
        ReportStore store = traced.store(confinement.store(ports.store()));
        ReportEvents events = traced.events(confinement.events(ports.events()));
        Parking parking = confinement.parking(ports.parking());
        ListenerChain chain = new ListenerChain(
                store,
                events,
                parking,
                writer,
                ports.attemptIds(),
                ports.ticker(),
                config.ingest().chainDeadline());
        Abandonment abandonment = new Abandonment(store, events, parking, ports.attemptIds());
        RecordChain records = new WorkOrderChain(
                chain,
                abandonment,
                config.ingest().chainTries(),
                ports.parking(),
                confinement,
                pauses,
                ports.runs(),
                new WaitingChains(delays),
                metrics);
        lane.complete(new Lane(context, records, admission::partitions));
        return Future.succeededFuture();
    }

    /** There once the verticle is deployed. */
    Lane lane() {
        return lane.join();
    }

    /** How many calls of the endpoint may run at once here; for any thread, 0 before the start. */
    int limit(String endpoint) {
        List<EndpointState> states = endpoints.get();
        return states.stream()
                .filter(state -> state.name().equals(endpoint))
                .mapToInt(EndpointState::limit)
                .sum();
    }

    private Admission admission(Delays delays, Tracing.Around traced) {
        Admission admission = new Admission(
                config.endpoints().stream()
                        .map(endpoint -> endpoint(endpoint, traced))
                        .toList(),
                config.admission(),
                new Around(
                        text -> Math.ceilDiv(text.length(), CHARACTERS_A_TOKEN),
                        ports.runs().and(admissionMetrics),
                        admissionMetrics,
                        ports.ticker(),
                        delays,
                        ports.jitter()));
        admissionMetrics.watch(name, admission::states);
        endpoints = admission::states;
        return admission;
    }

    private Endpoint endpoint(EndpointConfig endpoint, Tracing.Around traced) {
        ChatModel model = new ChatModel(vertx, endpoint.model(), config.callsPerLane(), ports.clock());
        return new Endpoint(
                endpoint.limits(), traced.model(model, endpoint.model().name()));
    }
}
