package dev.yearlight.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.yearlight.codecs.ManifestFileReader;
import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Window;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.pipeline.InventedPlays;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.engine.PlainEngine;
import dev.yearlight.pipeline.engine.RankProgress;
import dev.yearlight.pipeline.engine.RankRequest;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final RunId RUN = new RunId("01JD000000000000000000000A");
    private static final int LISTENERS = 6;

    @TempDir
    Path folder;

    private List<Path> files = List.of();
    private List<Snapshot> snapshots = List.of();

    @BeforeEach
    void rank() throws Exception {
        Path plays = folder.resolve("plays");
        Path out = folder.resolve("snapshots");
        InventedPlays.write(plays, 2, LISTENERS);
        RankRequest request = new RankRequest(
                Folder.of(plays), Listeners.of(InventedPlays.listeners(LISTENERS)), Catalog.EMPTY, Window.ofYear(2025));
        try (Output output = Output.of(out)) {
            new PlainEngine(new Ranking(RankingSettings.DEFAULTS), 1).rank(request, output, RankProgress.NONE);
            output.commit();
        }
        files = SnapshotFiles.list(out);
        snapshots = read(files);
        assertThat(snapshots).hasSizeGreaterThan(2);
    }

    @Test
    void everySnapshotBecomesAWorkOrderKeyedByItsListener() throws Exception {
        MockProducer<byte[], byte[]> producer = producer();

        PublishPlan plan = publisher(producer).publish(new PublishRequest(files, 3, id -> true), PublishProgress.NONE);

        assertThat(producer.history()).hasSameSizeAs(snapshots);
        for (int index = 0; index < snapshots.size(); index++) {
            Snapshot snapshot = snapshots.get(index);
            ProducerRecord<byte[], byte[]> record = producer.history().get(index);
            assertThat(record.topic()).isEqualTo("snapshots");
            assertThat(new String(record.key(), StandardCharsets.UTF_8))
                    .isEqualTo(snapshot.listener().value());
            assertThat(new String(record.headers().lastHeader("run").value(), StandardCharsets.UTF_8))
                    .isEqualTo(RUN.value());
            List<Integer> epochs = snapshot.days().stream().map(day -> 3).toList();
            assertThat(WorkOrderCodec.decode(record.value()))
                    .isEqualTo(new WorkOrder(RUN, SnapshotCodec.id(snapshot), snapshot, epochs));
        }
        assertThat(plan.listeners()).isEqualTo(snapshots.size());
    }

    @Test
    void thePlanCountsDaysByCategoryAndByCountry() throws Exception {
        PublishPlan plan = publisher(producer()).publish(PublishRequest.ofAll(files), PublishProgress.NONE);

        assertThat(plan.expected())
                .isEqualTo(ExpectedDays.of(
                        snapshots.stream()
                                .flatMap(snapshot -> snapshot.days().stream())
                                .collect(Collectors.groupingBy(RemarkableDay::category, Collectors.counting())),
                        snapshots.stream()
                                .collect(Collectors.groupingBy(
                                        snapshot -> snapshot.country().code(),
                                        Collectors.summingLong(
                                                snapshot -> snapshot.days().size())))));
        assertThat(plan.days()).isPositive();
    }

    @Test
    void theManifestHoldsEveryDayBeforeTheFirstRecordLeaves() throws Exception {
        AtomicInteger sentWhenPlanned = new AtomicInteger(-1);
        List<ExpectedDay> expected = new ArrayList<>();
        MockProducer<byte[], byte[]> producer = producer();

        PublishPlan plan = publisher(producer).publish(PublishRequest.ofAll(files), new PublishProgress() {
            @Override
            public void planned(PublishPlan planned) {
                sentWhenPlanned.set(producer.history().size());
                expected.addAll(manifest(planned));
            }

            @Override
            public void acknowledged(long listeners) {}
        });

        assertThat(sentWhenPlanned).hasValue(0);
        assertThat(plan.manifest())
                .isEqualTo(folder.resolve("runs").resolve(RUN.value()).resolve("manifest.avro"));
        assertThat(expected)
                .containsExactlyElementsOf(snapshots.stream()
                        .flatMap(snapshot -> snapshot.days().stream()
                                .map(day -> new ExpectedDay(snapshot.listener(), day.date(), 1, day.category())))
                        .toList());
    }

    @Test
    void onlyTheListenersThatWereChosenArePublishedAndExpected() throws Exception {
        MockProducer<byte[], byte[]> producer = producer();
        Snapshot chosen = snapshots.get(1);

        PublishPlan plan = publisher(producer)
                .publish(new PublishRequest(files, 1, chosen.listener()::equals), PublishProgress.NONE);

        assertThat(producer.history()).hasSize(1);
        assertThat(manifest(plan))
                .hasSameSizeAs(chosen.days())
                .allSatisfy(day -> assertThat(day.listener()).isEqualTo(chosen.listener()));
    }

    @Test
    void acknowledgementsAreTold() throws Exception {
        AtomicLong told = new AtomicLong();

        publisher(producer()).publish(PublishRequest.ofAll(files), new PublishProgress() {
            @Override
            public void planned(PublishPlan plan) {}

            @Override
            public void acknowledged(long listeners) {
                told.set(listeners);
            }
        });

        assertThat(told).hasValue(snapshots.size());
    }

    @Test
    void aRefusedRecordFailsLoudlyWithCountsAndStopsTheRest() {
        MockProducer<byte[], byte[]> producer = producer();
        producer.sendException = new TimeoutException("no broker");

        PublishFailedException failure = catchThrowableOfType(
                PublishFailedException.class,
                () -> publisher(producer).publish(PublishRequest.ofAll(files), PublishProgress.NONE));

        assertThat(failure.acknowledged()).isZero();
        assertThat(failure.failed()).isEqualTo(1);
        assertThat(failure).hasMessageContaining("0 of " + snapshots.size() + " listeners acknowledged");
        for (Snapshot snapshot : snapshots) {
            assertThat(failure.getMessage()).doesNotContain(snapshot.listener().value());
        }
    }

    @Test
    void anEpochBeyondItsBoundsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishRequest(List.of(), 0, id -> true))
                .withMessageContaining("epoch");
    }

    private Publisher publisher(MockProducer<byte[], byte[]> producer) {
        return new Publisher(producer, "snapshots", folder.resolve("runs"), () -> RUN);
    }

    private static MockProducer<byte[], byte[]> producer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static List<ExpectedDay> manifest(PublishPlan plan) {
        List<ExpectedDay> days = new ArrayList<>();
        try (ManifestFileReader reader = new ManifestFileReader(plan.manifest())) {
            reader.forEachRemaining(days::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return days;
    }

    private static List<Snapshot> read(List<Path> files) throws IOException {
        List<Snapshot> all = new ArrayList<>();
        for (Path file : files) {
            try (SnapshotFileReader reader = new SnapshotFileReader(file)) {
                reader.forEachRemaining(all::add);
            }
        }
        return all;
    }
}
