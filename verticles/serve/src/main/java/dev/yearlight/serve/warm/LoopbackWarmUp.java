package dev.yearlight.serve.warm;

import dev.yearlight.common.management.ManagementAction;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.warm.WarmReport.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms up over the readers' own port: connections and statements first, then a sample of stored partitions, then
 * requests of listeners that nobody is, until their tail is flat or the time is up.
 */
public final class LoopbackWarmUp implements WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackWarmUp.class);
    private static final int CONNECTIONS_A_LOOP = 2;
    private static final long GLANCE_MILLIS = 20;
    private static final double NANOS_A_SECOND = 1e9;

    private final WarmConfig config;
    private final StoreWarmth store;
    private final StandInReads reads;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile WarmReport report;

    /**
     * Does nothing yet.
     *
     * @param reads through which the role asks the store
     * @param clock that tokens are checked against
     */
    public LoopbackWarmUp(WarmConfig config, StoreWarmth store, StandInReads reads, InstantSource clock) {
        this.config = config;
        this.store = store;
        this.reads = reads;
        this.clock = clock;
        this.report = WarmReport.nothingYet(config.enabled() ? Verdict.WARMING : Verdict.OFF);
    }

    @Override
    public WarmReport report() {
        return report;
    }

    @Override
    public Map<String, ManagementAction> actions() {
        return config.storage().endpoint()
                ? Map.of("/warm/storage", new StorageAction(store, config.storage()))
                : Map.of();
    }

    @Override
    public CompletionStage<WarmReport> run(WarmTarget target) {
        CompletableFuture<WarmReport> done = new CompletableFuture<>();
        if (!config.enabled()) {
            done.complete(report);
            return done;
        }
        Thread.ofPlatform().name("yearlight-warm-up").daemon().start(() -> {
            try {
                warmUp(target);
            } catch (IOException | RuntimeException failure) {
                // A role that is cold serves better than one that is never ready.
                LOG.error("the warm-up ended by itself", failure);
                report = WarmReport.nothingYet(Verdict.TIMED_OUT);
            } finally {
                target.tokens().end();
                reads.end();
                done.complete(report);
            }
        });
        return done;
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    private void warmUp(WarmTarget target) throws IOException {
        long start = System.nanoTime();
        long deadline = start + config.within().toNanos();
        awaitConnections(deadline);
        StorageSample storage = sampleStorage(deadline);
        WarmRounds rounds = new WarmRounds(
                new FlatTail(config.flatWithin(), config.compileShare(), config.leastWindows()),
                System::nanoTime,
                deadline);
        OwnListeners listeners = OwnListeners.invent();
        OwnIssuer issuer = OwnIssuer.using(target.algorithm());
        target.tokens().begin(issuer, listeners, target.judges().of(issuer.name(), issuer.key()));
        reads.begin(listeners);
        try (WarmTraffic traffic =
                new WarmTraffic(readers(target, issuer, listeners, deadline), config.windowRequests())) {
            Verdict verdict = rounds.run(traffic);
            StoreWarmth.Connections connections = store.connections();
            report = new WarmReport(
                    verdict,
                    (System.nanoTime() - start) / NANOS_A_SECOND,
                    traffic.requests(),
                    traffic.failures(),
                    rounds.p99Millis(),
                    connections.open(),
                    connections.wanted(),
                    connections.statements(),
                    storage);
            LOG.info("{} after {}", verdict.label(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private List<WarmReader> readers(WarmTarget target, OwnIssuer issuer, OwnListeners listeners, long deadline) {
        AtomicLong numbers = new AtomicLong();
        Function<ListenerId, String> tokens = listener -> issuer.sign(
                listener,
                target.audience(),
                clock.instant().plus(config.within().multipliedBy(2)));
        LoopbackConnection.Sockets sockets = target.sockets();
        return IntStream.range(0, target.eventLoops() * CONNECTIONS_A_LOOP)
                .mapToObj(reader -> new WarmReader(sockets, listeners, tokens, numbers, () -> isOver(deadline)))
                .toList();
    }

    private void awaitConnections(long deadline) {
        Stream.generate(store::connections)
                .takeWhile(connections -> !connections.complete() && !isOver(deadline))
                .forEach(connections -> pause());
    }

    private StorageSample sampleStorage(long deadline) {
        if (config.storage().partitions() == 0) {
            return StorageSample.NONE;
        }
        BlockingQueue<StorageSample> answer = new ArrayBlockingQueue<>(1);
        store.sample(config.storage().partitions(), config.storage().concurrency())
                .whenComplete((sample, failure) -> answer.add(sample == null ? StorageSample.NONE : sample));
        try {
            StorageSample sample = answer.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            return sample == null ? StorageSample.NONE : sample;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return StorageSample.NONE;
        }
    }

    private boolean isOver(long deadline) {
        return stopped.getCount() == 0 || System.nanoTime() - deadline >= 0;
    }

    private void pause() {
        try {
            if (stopped.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.info("stopped before it was warm");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
