package dev.yearlight.generate;

import dev.yearlight.generate.eventloop.OutageRetry;
import dev.yearlight.generate.eventloop.VertxDelays;
import dev.yearlight.generate.ingest.Ingest;
import dev.yearlight.generate.metrics.GenerateMetrics;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.PromptTemplates;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The role that writes, composed: lanes of chains, and the intake that feeds them.
 *
 * <p>Start reading here, then {@link Ingest}, then {@link dev.yearlight.generation.ListenerChain}.
 */
public final class GenerateService {

    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final GenerateConfig config;
    private final GeneratePorts ports;
    private final GenerateMetrics metrics;
    private final Consumer<Throwable> onFatal;
    private final CompletableFuture<Ingest> ingest = new CompletableFuture<>();
    private final Queue<String> deployments = new ConcurrentLinkedQueue<>();
    private volatile long pollTimer = NO_TIMER;

    /**
     * Starts nothing yet.
     *
     * @param onFatal told when the intake ended by itself; the process should end then
     */
    public GenerateService(
            Vertx vertx,
            GenerateConfig config,
            GeneratePorts ports,
            GenerateMetrics metrics,
            Consumer<Throwable> onFatal) {
        this.vertx = vertx;
        this.config = config;
        this.ports = ports;
        this.metrics = metrics;
        this.onFatal = onFatal;
    }

    /** Deploys the lanes, then takes in snapshots. */
    public Future<Void> start() throws IOException {
        PromptTemplates templates = PromptTemplates.load(config.prompts());
        List<GenerateVerticle> lanes = IntStream.range(0, config.lanes())
                .mapToObj(lane -> new GenerateVerticle(
                        Integer.toString(lane), config, ports, new PromptRenderer(templates), metrics))
                .toList();
        List<Future<String>> deployed = new ArrayList<>();
        for (GenerateVerticle lane : lanes) {
            deployed.add(vertx.deployVerticle(lane).onSuccess(deployments::add));
        }
        ports.runs()
                .watch(
                        this::widestGap,
                        endpoint -> lanes.stream()
                                .mapToInt(lane -> lane.limit(endpoint))
                                .sum());
        pollTimer = vertx.setPeriodic(
                0, ports.runs().every().toMillis(), rung -> ports.runs().poll());
        return Future.all(deployed)
                .compose(all -> vertx.executeBlocking(() -> takeIn(lanes)))
                .mapEmpty();
    }

    /** Blocks while the names of the brokers are looked up. */
    private boolean takeIn(List<GenerateVerticle> lanes) {
        return ingest.complete(Ingest.start(
                config.ingest(),
                ports.snapshots().get(),
                this::term,
                lanes.stream().map(GenerateVerticle::lane).toList(),
                metrics,
                ports.ticker(),
                onFatal));
    }

    private long widestGap() {
        return ingest.isDone() ? ingest.join().widestGap() : 0;
    }

    /** Asked again for as long as the intake waits: a node that is away for a moment must not end the worker. */
    private CompletionStage<Long> term() {
        OutageRetry outages = new OutageRetry(
                new VertxDelays(vertx), ports.jitter(), config.firstPause(), config.longestPause(), metrics::outage);
        return outages.repeat(Uni.createFrom().completionStage(ports.terms()), failure -> true)
                .subscribeAsCompletionStage();
    }

    /** What the role counts. */
    public GenerateMetrics metrics() {
        return metrics;
    }

    /** Lets what runs end, commits, leaves the group and gives the event loops back. */
    public Future<Void> stop() {
        Future<Void> drained =
                ingest.isDone() ? Future.fromCompletionStage(ingest.join().stop()) : Future.succeededFuture();
        return drained.eventually(() ->
                        Future.all(deployments.stream().map(vertx::undeploy).toList()))
                .eventually(this::stopControl);
    }

    /** Last, so that the last reports tell of all that was spent. */
    private Future<Void> stopControl() {
        vertx.cancelTimer(pollTimer);
        return Future.fromCompletionStage(ports.runs().close());
    }
}
