package dev.yearlight.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.common.run.Prices;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.generate.control.FakeRunBoard;
import dev.yearlight.generate.control.RunControl;
import dev.yearlight.generate.control.RunControlConfig;
import dev.yearlight.generate.ingest.IngestConfig;
import dev.yearlight.generate.metrics.GenerateMetrics;
import dev.yearlight.generate.model.EndpointConfig;
import dev.yearlight.generate.model.ModelConfig;
import dev.yearlight.generate.outbox.KafkaOutbox;
import dev.yearlight.generate.outbox.KafkaParking;
import dev.yearlight.generation.RetrySettings;
import dev.yearlight.generation.admission.AdmissionSettings;
import dev.yearlight.generation.admission.AdmissionSettings.Strategy;
import dev.yearlight.generation.admission.EndpointSettings;
import dev.yearlight.generation.admission.LimitBounds;
import dev.yearlight.testkit.FakeReportEvents;
import dev.yearlight.testkit.FakeReportStore;
import dev.yearlight.testkit.FakeStoryCheck;
import dev.yearlight.testkit.SequentialAttemptIds;
import dev.yearlight.testkit.Snapshots;
import dev.yearlight.testkit.Turbulence.Effect;
import dev.yearlight.testkit.Turbulence.Side;
import dev.yearlight.testkit.faults.CallJournal.Call;
import dev.yearlight.testkit.faults.Fault;
import dev.yearlight.testkit.faults.FaultModelServer;
import dev.yearlight.testkit.faults.FaultRule;
import dev.yearlight.testkit.faults.FaultScript;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole role over a real HTTP model that misbehaves, with Kafka and the store as fakes. */
class GenerateServiceTest {

    private static final int CALLS = 64;
    private static final int FIRST_LIMIT = 16;
    private static final int TRIES = 3;
    private static final int AWAY = 10;
    private static final TopicPartition PARTITION = new TopicPartition("snapshots", 0);

    private final Vertx vertx = Vertx.vertx();
    private final FakeReportStore store = new FakeReportStore();
    private final FakeReportEvents events = new FakeReportEvents();
    private final MockProducer<byte[], byte[]> parked =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaOutbox outbox = new KafkaOutbox(parked);
    private final GenerateMetrics metrics = new GenerateMetrics(new SimpleMeterRegistry());
    private final FakeRunBoard board = new FakeRunBoard();
    private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> fatal = new AtomicReference<>();
    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("none") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
            super.commitSync(offsets);
        }

        @Override
        public synchronized void commitAsync(
                Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
            offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
            super.commitAsync(offsets, callback);
        }
    };

    @AfterEach
    void close() {
        outbox.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void thousandsOfListenersFinishUnderFaultsWithEachDayOnce() throws IOException {
        // Given
        List<WorkOrder> orders = IntStream.range(0, 2_000)
                .mapToObj(seed -> Snapshots.order(Snapshots.of(seed, seed % 6)))
                .toList();
        FaultModelServer model = model(new FaultScript(
                42,
                List.of(
                        FaultRule.rate(0.02, Fault.Status.throttled("0.01")),
                        FaultRule.rate(0.02, Fault.Status.of(500)),
                        FaultRule.rate(0.01, new Fault.CloseAtOnce()),
                        FaultRule.rate(0.01, new Fault.CloseMidBody()),
                        FaultRule.rate(0.01, new Fault.Truncated()),
                        FaultRule.rate(0.01, new Fault.Garbage()),
                        FaultRule.rate(0.01, new Fault.FinishLength()),
                        FaultRule.always(new Fault.Delayed(Duration.ofMillis(20), new Fault.Answer())))));
        GenerateService service = service(model);

        // When
        feed(orders);
        await().atMost(Duration.ofSeconds(60)).until(() -> committed.getOrDefault(PARTITION, 0L) == orders.size());
        resultOf(service.stop());

        // Then every day is visible once, announced once, and paid for once
        int days = orders.stream().mapToInt(order -> order.epochs().size()).sum();
        Set<String> attempts = new HashSet<>();
        for (WorkOrder order : orders) {
            assertThat(store.cellsOf(order.snapshot().listener()).values())
                    .hasSize(order.epochs().size())
                    .allSatisfy(cell -> assertThat(cell.state()).isEqualTo(DayState.WRITTEN))
                    .allSatisfy(cell ->
                            assertThat(attempts.add(cell.attempt().value())).isTrue());
        }
        assertThat(events.sent()).hasSize(days);
        assertThat(parked.history()).isEmpty();
        List<Call> calls = model.journal().calls();
        assertThat(calls.stream().filter(call -> goodAnswer(call.fault()))).hasSize(days);
        assertThat(calls.stream().map(Call::fault).distinct()).hasSize(8);
        assertThat(model.journal().mostInFlight()).isBetween(CALLS / 4, CALLS);
        assertThat(metrics.calls()).isEqualTo(calls.size());
        assertThat(fatal).hasNullValue();
    }

    @Test
    void aWrongKeyPausesTheRunAndParksNothing() throws IOException {
        // Given a model that refuses the key
        List<WorkOrder> orders = IntStream.range(0, 100)
                .mapToObj(seed -> Snapshots.order(Snapshots.of(seed, 3)))
                .toList();
        FaultModelServer model = model(FaultScript.of(FaultRule.always(Fault.Status.of(401))));
        GenerateService service = service(model);
        feed(orders);

        // When it refuses for several probes: only what the first limit let out met the wrong key before it was known
        await().until(() -> model.journal().calls().size() >= FIRST_LIMIT + 3);
        assertThat(metrics.pausedBecause()).contains("401");
        assertThat(model.journal().calls().size()).isLessThan(FIRST_LIMIT + 40);
        assertThat(parked.history()).isEmpty();
        assertThat(committed.values()).allSatisfy(offset -> assertThat(offset).isZero());

        // Then a mended key lets everything finish
        model.follow(FaultScript.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> committed.getOrDefault(PARTITION, 0L) == orders.size());
        assertThat(metrics.pausedBecause()).isEmpty();
        assertThat(events.sent()).hasSize(300);
        resultOf(service.stop());
    }

    @Test
    void whatFailsByADefectIsParkedAfterItsTriesAndWhatFailsByAnOutageIsNot() throws IOException {
        // Given a store that chokes on every report, after it was away for a while
        WorkOrder order = Snapshots.order(Snapshots.of(1, 2));
        AtomicInteger writes = new AtomicInteger();
        store.set(point -> Uni.createFrom().deferred(() -> {
            if (point.effect() != Effect.WRITE_CONTENT || point.side() == Side.AFTER) {
                return Uni.createFrom().voidItem();
            }
            return Uni.createFrom()
                    .failure(
                            writes.incrementAndGet() <= AWAY
                                    ? new UncheckedIOException(new IOException("away"))
                                    : new ClassCastException("a listener's name"));
        }));
        FaultModelServer model = model(FaultScript.of());
        GenerateService service = service(model);

        // When
        feed(List.of(order));
        await().until(() -> committed.getOrDefault(PARTITION, 0L) == 1);

        // Then
        assertThat(writes).hasValue(AWAY + TRIES);
        assertThat(model.journal().calls()).hasSize(TRIES);
        assertThat(parked.history()).hasSize(2).allSatisfy(message -> {
            assertThat(header(message, "reason")).isEqualTo("DEFECT");
            assertThat(header(message, "detail")).isEqualTo("ClassCastException");
        });
        assertThat(store.cellsOf(order.snapshot().listener()).values())
                .extracting(DayCell::state)
                .containsExactly(DayState.PARKED, DayState.PARKED);
        resultOf(service.stop());
    }

    @Test
    void aCellWhoseReportIsMissingHoldsNoOffsetForEver() throws IOException {
        // Given
        WorkOrder order = Snapshots.order(Snapshots.of(1, 3));
        GenerateService service = service(model(FaultScript.of()));
        feed(List.of(order));
        await().until(() -> committed.getOrDefault(PARTITION, 0L) == 1);
        store.set(point -> point.effect() == Effect.READ_CONTENT
                ? Uni.createFrom().failure(new NoSuchElementException("no content"))
                : Uni.createFrom().voidItem());

        // When a replay of one day finds the reports of the others missing
        feed(1, List.of(Snapshots.order(order.snapshot(), List.of(1, 2, 1))));
        await().until(() -> committed.getOrDefault(PARTITION, 0L) == 2);

        // Then
        assertThat(parked.history())
                .singleElement()
                .satisfies(message -> assertThat(header(message, "detail")).isEqualTo("NoSuchElementException"));
        resultOf(service.stop());
    }

    @Test
    void aRecordThatIsNoOrderIsParkedAndPassed() throws IOException {
        GenerateService service = service(model(FaultScript.of()));
        kafka.schedulePollTask(() -> {
            kafka.addRecord(new ConsumerRecord<>("snapshots", 0, 0, new byte[] {1}, new byte[] {2, 3}));
            kafka.addRecord(new ConsumerRecord<>("snapshots", 0, 1, new byte[] {1}, new byte[0]));
        });

        await().until(() -> committed.getOrDefault(PARTITION, 0L) == 2);

        assertThat(parked.history())
                .hasSize(2)
                .allSatisfy(message -> assertThat(new String(
                                message.headers().lastHeader("reason").value(), StandardCharsets.UTF_8))
                        .isEqualTo("MALFORMED"));
        resultOf(service.stop());
    }

    @Test
    void anIntakeThatCannotBeMadeFailsTheStart() throws IOException {
        FaultModelServer model = model(FaultScript.of());
        GenerateService service = new GenerateService(
                vertx,
                config(model),
                ports(() -> {
                    throw new IllegalStateException("no broker has an address");
                }),
                metrics,
                fatal::set);

        Future<Void> started = service.start();

        await().until(started::isComplete);
        assertThat(started.cause()).hasMessage("no broker has an address");
        resultOf(service.stop());
        assertThat(vertx.deploymentIDs()).isEmpty();
    }

    private static boolean goodAnswer(String fault) {
        return fault.equals("Answer") || fault.equals("Delayed Answer");
    }

    private static String header(ProducerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private FaultModelServer model(FaultScript script) {
        return resultOf(FaultModelServer.start(vertx, script));
    }

    private GenerateService service(FaultModelServer model) throws IOException {
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.setMaxPollRecords(200);
        GenerateService service = new GenerateService(vertx, config(model), ports(() -> kafka), metrics, fatal::set);
        resultOf(service.start());
        await().until(() -> !kafka.subscription().isEmpty());
        kafka.schedulePollTask(() -> kafka.rebalance(Set.of(PARTITION)));
        return service;
    }

    private void feed(List<WorkOrder> orders) {
        feed(0, orders);
    }

    private void feed(long from, List<WorkOrder> orders) {
        kafka.schedulePollTask(() -> {
            long offset = from - 1;
            for (WorkOrder order : orders) {
                offset++;
                byte[] key = order.snapshot().listener().value().getBytes(StandardCharsets.UTF_8);
                kafka.addRecord(new ConsumerRecord<>("snapshots", 0, offset, key, WorkOrderCodec.encode(order)));
            }
        });
    }

    private GeneratePorts ports(
            java.util.function.Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> snapshots) {
        return new GeneratePorts(
                snapshots,
                store,
                events,
                new KafkaParking(outbox, "snapshots.parked", metrics),
                new FakeStoryCheck(),
                new SequentialAttemptIds(),
                () -> 0.5,
                () -> CompletableFuture.completedFuture(1L),
                new RunControl(
                        new RunControlConfig(Duration.ofMillis(50), new Prices("USD", Map.of()), Map.of()),
                        board,
                        InstantSource.system(),
                        System::nanoTime,
                        "worker"),
                InstantSource.system(),
                System::nanoTime,
                Optional.empty());
    }

    private static GenerateConfig config(FaultModelServer model) {
        Path home = Path.of(System.getProperty("yearlight.home"));
        return new GenerateConfig(
                new IngestConfig(
                        "none:1",
                        "snapshots",
                        "group",
                        Duration.ofSeconds(10),
                        3_000,
                        3_000,
                        Duration.ofMillis(5),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1),
                        TRIES),
                List.of(new EndpointConfig(
                        new EndpointSettings("default", 1, 0, 0, 0),
                        new ModelConfig(
                                model.baseUrl(),
                                "m",
                                "",
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(5),
                                0.5,
                                100,
                                65_536))),
                new AdmissionSettings(
                        Strategy.SEEKING,
                        new LimitBounds(4, FIRST_LIMIT, CALLS),
                        Duration.ofMinutes(1),
                        0.1,
                        Duration.ofMinutes(1),
                        5,
                        Duration.ofMillis(50),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(100),
                        0.1,
                        100,
                        Duration.ofMillis(5)),
                new RetrySettings(10, 2, 20, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(1)),
                "snapshots.parked",
                "reports",
                home.resolve("config/prompts/archive"),
                home.resolve("config/guardrails"),
                1,
                CALLS,
                Duration.ofMillis(5),
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                true);
    }

    private static <T> T resultOf(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
