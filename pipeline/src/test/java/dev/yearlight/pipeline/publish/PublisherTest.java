package dev.yearlight.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.pipeline.storage.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {

    private static final int FILES_AT_ONCE = 2;

    @TempDir
    private static Path data;

    private static PublishedSnapshots source;

    @TempDir
    private Path folder;

    private MockProducer<byte[], byte[]> producer = producer();

    @BeforeAll
    static void rank() throws Exception {
        source = PublishedSnapshots.ranked(data);
    }

    @Test
    void everySnapshotBecomesAWorkOrderKeyedByItsListener() throws Exception {
        PublishPlan plan = publish(3, new Choice.All());

        assertThat(plan.listeners()).isEqualTo(source.snapshots().size());
        assertThat(producer.history()).hasSameSizeAs(source.snapshots());
        for (ProducerRecord<byte[], byte[]> record : producer.history()) {
            Snapshot snapshot = source.of(key(record));
            assertThat(record.topic()).isEqualTo("snapshots");
            assertThat(new String(record.headers().lastHeader("run").value(), StandardCharsets.UTF_8))
                    .isEqualTo(PublishedSnapshots.RUN.value());
            List<Integer> epochs = snapshot.days().stream().map(day -> 3).toList();
            assertThat(WorkOrderCodec.decode(record.value()))
                    .isEqualTo(new WorkOrder(PublishedSnapshots.RUN, SnapshotCodec.id(snapshot), snapshot, epochs));
        }
    }

    @Test
    void thePlanCountsDaysByCategoryAndByCountry() throws Exception {
        PublishPlan plan = publish(1, new Choice.All());

        assertThat(plan.expected())
                .isEqualTo(ExpectedDays.of(
                        source.snapshots().stream()
                                .flatMap(snapshot -> snapshot.days().stream())
                                .collect(Collectors.groupingBy(RemarkableDay::category, Collectors.counting())),
                        source.snapshots().stream()
                                .collect(Collectors.groupingBy(
                                        snapshot -> snapshot.country().code(),
                                        Collectors.summingLong(
                                                snapshot -> snapshot.days().size())))));
        assertThat(plan.days()).isPositive();
    }

    @Test
    void theManifestHoldsTheDaysOfAListenerBeforeItsRecordLeaves() throws Exception {
        Set<ListenerId> early = new HashSet<>();
        producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
                if (!manifestHolds(key(record))) {
                    early.add(key(record));
                }
                return super.send(record, callback);
            }
        };

        publish(1, new Choice.All());

        assertThat(early).isEmpty();
        assertThat(PublishedSnapshots.manifest(run()))
                .containsExactlyInAnyOrderElementsOf(source.expected(listener -> true));
    }

    @Test
    void onlyTheListenersThatWereNamedArePublishedAndExpected() throws Exception {
        ListenerId chosen = source.snapshots().get(1).listener();

        PublishPlan plan = publish(1, new Choice.Only(Set.of(chosen, new ListenerId("nobody-knows"))));

        assertThat(plan.listeners()).isEqualTo(1);
        assertThat(producer.history()).hasSize(1);
        assertThat(PublishedSnapshots.manifest(run()))
                .containsExactlyInAnyOrderElementsOf(source.expected(chosen::equals));
    }

    @Test
    void aLargerSampleHoldsASmallerOne() throws Exception {
        Set<ListenerId> before = Set.of();
        for (int most = 1; most <= source.snapshots().size() + 1; most++) {
            Choice.Sample sample = SampleDraw.of(source.folder(), source.files(), most);
            Set<ListenerId> drawn = source.snapshots().stream()
                    .map(Snapshot::listener)
                    .filter(sample::includes)
                    .collect(Collectors.toSet());

            assertThat(drawn).hasSize(Math.min(most, source.snapshots().size())).containsAll(before);
            before = drawn;
        }
    }

    @Test
    void acknowledgementsAreTold() throws Exception {
        AtomicLong told = new AtomicLong();
        AtomicLong planned = new AtomicLong();

        publisher().publish(begin(1, new Choice.All()), source.folder(), new PublishProgress() {
            @Override
            public void planned(PublishPlan plan) {
                planned.accumulateAndGet(plan.listeners(), Math::max);
            }

            @Override
            public void acknowledged(long listeners) {
                told.accumulateAndGet(listeners, Math::max);
            }
        });

        assertThat(told).hasValue(source.snapshots().size());
        assertThat(planned).hasValue(source.snapshots().size());
    }

    @Test
    void aRefusedRecordFailsLoudlyWithCountsAndStopsTheRest() throws Exception {
        producer.sendException = new TimeoutException("no broker");
        RunJournal journal = begin(1, new Choice.All());
        Publisher oneByOne = new Publisher(producer, "snapshots", new FilesInWork(1, 0));

        PublishFailedException failure = catchThrowableOfType(
                PublishFailedException.class, () -> oneByOne.publish(journal, source.folder(), PublishProgress.NONE));

        assertThat(failure.acknowledged()).isZero();
        assertThat(failure.failed()).isEqualTo(1);
        assertThat(failure).hasMessageContaining("0 of ").hasMessageContaining(" listeners acknowledged");
        for (Snapshot snapshot : source.snapshots()) {
            assertThat(failure.getMessage()).doesNotContain(snapshot.listener().value());
        }
        assertThat(journal.finished()).isFalse();
    }

    /** Chunks of one snapshot's size: some files find room for none of theirs, some for the first, some for all. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 100})
    void howeverMuchOfAFileIsHeldItIsSentWholeAndInItsOrder(int chunks) throws Exception {
        // Given
        int largest = source.snapshots().stream()
                .mapToInt(snapshot -> SnapshotCodec.encode(snapshot).length)
                .max()
                .orElseThrow();
        Publisher oneByOne = new Publisher(producer, "snapshots", 1, new HeldChunks(chunks, largest), 1);

        // When
        oneByOne.publish(begin(1, new Choice.All()), source.folder(), PublishProgress.NONE);

        // Then
        assertThat(producer.history())
                .extracting(PublisherTest::key)
                .containsExactlyElementsOf(
                        source.snapshots().stream().map(Snapshot::listener).toList());
        for (ProducerRecord<byte[], byte[]> record : producer.history()) {
            assertThat(WorkOrderCodec.decode(record.value()).snapshot()).isEqualTo(source.of(key(record)));
        }
    }

    @Test
    void aDamagedFileStopsTheRunWithoutAManifestOfIt() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        for (String file : source.files()) {
            byte[] bytes = Files.readAllBytes(source.path().resolve(file));
            Files.write(broken.resolve(file), Arrays.copyOf(bytes, bytes.length - 1));
        }
        RunJournal journal = begin(1, new Choice.All());

        assertThatThrownBy(() -> publisher().publish(journal, Folder.of(broken), PublishProgress.NONE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("damaged");
        assertThat(PublishedSnapshots.manifest(run())).isEmpty();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void anEpochBeyondItsBoundsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishRequest("here", List.of(), 0, new Choice.All()))
                .withMessageContaining("epoch");
    }

    private PublishPlan publish(int epoch, Choice choice) throws IOException {
        return publisher().publish(begin(epoch, choice), source.folder(), PublishProgress.NONE);
    }

    private RunJournal begin(int epoch, Choice choice) throws IOException {
        return RunJournal.begin(
                folder, PublishedSnapshots.RUN, new PublishRequest("here", source.files(), epoch, choice));
    }

    private Publisher publisher() {
        return new Publisher(producer, "snapshots", new FilesInWork(FILES_AT_ONCE, 2));
    }

    private Path run() {
        return folder.resolve(PublishedSnapshots.RUN.value());
    }

    private boolean manifestHolds(ListenerId listener) {
        try {
            return PublishedSnapshots.manifest(run()).containsAll(source.expected(listener::equals));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ListenerId key(ProducerRecord<byte[], byte[]> record) {
        return new ListenerId(new String(record.key(), StandardCharsets.UTF_8));
    }

    private static MockProducer<byte[], byte[]> producer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
