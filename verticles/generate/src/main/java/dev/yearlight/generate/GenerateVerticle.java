package dev.yearlight.generate;

import dev.yearlight.generate.control.WaitingChains;
import dev.yearlight.generate.eventloop.Confinement;
import dev.yearlight.generate.eventloop.OutageRetry;
import dev.yearlight.generate.eventloop.VertxDelays;
import dev.yearlight.generate.ingest.Lane;
import dev.yearlight.generate.ingest.RecordChain;
import dev.yearlight.generate.ingest.WorkOrderChain;
import dev.yearlight.generate.metrics.GenerateMetrics;
import dev.yearlight.generate.model.ChatModel;
import dev.yearlight.generate.model.CountedModel;
import dev.yearlight.generate.model.PausingModel;
import dev.yearlight.generation.Abandonment;
import dev.yearlight.generation.CallLimit;
import dev.yearlight.generation.Delays;
import dev.yearlight.generation.ListenerChain;
import dev.yearlight.generation.Parking;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.ReportEvents;
import dev.yearlight.generation.ReportStore;
import dev.yearlight.generation.RetryPolicy;
import dev.yearlight.generation.StoryWriter;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** One lane: an event loop with the chains that are confined to it. */
final class GenerateVerticle extends VerticleBase {

    private final GenerateConfig config;
    private final GeneratePorts ports;
    private final PromptRenderer prompts;
    private final GenerateMetrics metrics;
    private final CompletableFuture<Lane> lane = new CompletableFuture<>();
    private final CallLimit limit;

    GenerateVerticle(GenerateConfig config, GeneratePorts ports, PromptRenderer prompts, GenerateMetrics metrics) {
        this.config = config;
        this.ports = ports;
        this.prompts = prompts;
        this.metrics = metrics;
        this.limit = new CallLimit(config.callsPerLane());
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
        ChatModel model = new ChatModel(vertx, config.model(), config.callsPerLane(), ports.clock());
        StoryWriter writer = new StoryWriter(
                new PausingModel(new CountedModel(model, metrics), delays, config.pauseProbe()),
                limit,
                prompts,
                ports.check(),
                new RetryPolicy(config.retries(), ports.jitter()),
                delays,
                ports.runs(),
                System::nanoTime);
        ReportStore store = confinement.store(ports.store());
        ReportEvents events = confinement.events(ports.events());
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
        lane.complete(new Lane(context, records));
        return Future.succeededFuture();
    }

    /** There once the verticle is deployed. */
    Lane lane() {
        return lane.join();
    }

    int callsInFlight() {
        return limit.inFlight();
    }
}
