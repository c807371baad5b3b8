package dev.yearlight.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.pipeline.storage.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills publishing before and after everything that it leaves behind, and goes on in another life. */
class ResumeTest {

    /** Small, so that a few listeners fill several. */
    private static final int STEP = 1;

    /** A snapshot or two. */
    private static final int CHUNK_BYTES = 32 << 10;

    private static final int TWICE_AT_MOST = STEP * AcknowledgedSteps.STEPS_AHEAD;

    @TempDir
    private static Path data;

    private static PublishedSnapshots source;

    @TempDir
    private Path folder;

    /** Room for no snapshot, for the first ones of a file, or for all. */
    private int heldChunks;

    /** What Kafka holds, whatever became of the process. */
    private final Map<ListenerId, Integer> sent = new HashMap<>();

    @BeforeAll
    static void rank() throws Exception {
        source = PublishedSnapshots.ranked(data);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "2, 50"})
    void whereverItIsKilledItEndsWithEveryListenerAndAManifestWithoutRepeats(int filesAtOnce, int held)
            throws Exception {
        heldChunks = held;
        int lives = 0;
        for (int last = 1; !publishedWithin(last, filesAtOnce); last++) {
            lives++;
            resume(filesAtOnce);

            assertThat(PublishedSnapshots.manifest(run()))
                    .as("killed at step %d", last)
                    .containsExactlyInAnyOrderElementsOf(source.expected(listener -> true));
            assertThat(sent.keySet()).hasSameSizeAs(source.snapshots());
            int records = sent.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(records - source.snapshots().size()).isBetween(0, TWICE_AT_MOST * filesAtOnce);
            assertThat(RunJournal.unfinished(folder)).isEmpty();
            forget();
        }
        // Each file's manifest, counts and cursors, each record, and what a run begins and ends with.
        assertThat(lives)
                .isGreaterThan(source.snapshots().size() + 2 * source.files().size());
    }

    @Test
    void aRunThatEndedSendsNothingMore() throws Exception {
        assertThat(publishedWithin(Integer.MAX_VALUE, 1)).isTrue();
        Map<ListenerId, Integer> before = Map.copyOf(sent);

        resume(1);

        assertThat(sent).isEqualTo(before);
    }

    @Test
    void otherSnapshotsAreRefusedBeforeAnythingIsSent() throws Exception {
        int half = 15;
        assertThat(publishedWithin(half, 1)).isFalse();
        Map<ListenerId, Integer> before = Map.copyOf(sent);
        Path changed = Files.createDirectories(folder.resolve("changed"));
        for (String file : source.files()) {
            Files.copy(source.path().resolve(source.files().getLast()), changed.resolve(file));
        }

        assertThatThrownBy(() -> resume(1, Folder.of(changed)))
                .isInstanceOf(SnapshotsChangedException.class)
                .hasMessageContaining(source.files().getFirst());

        Files.delete(changed.resolve(source.files().getLast()));
        Files.move(changed.resolve(source.files().getFirst()), changed.resolve("snapshots-00000-of-00001.avro"));
        assertThatThrownBy(() -> resume(1, Folder.of(changed)))
                .isInstanceOf(SnapshotsChangedException.class)
                .hasMessageContaining("other files");
        assertThat(sent).isEqualTo(before);
    }

    @Test
    void aResumedRunKeepsItsChoice() throws Exception {
        ListenerId chosen = source.snapshots().getLast().listener();
        List<Choice> choices = List.of(
                new Choice.Only(Set.of(chosen)), SampleDraw.of(source.folder(), source.files(), 2), new Choice.All());
        for (Choice choice : choices) {
            RunJournal begun = RunJournal.begin(
                    folder, PublishedSnapshots.RUN, new PublishRequest("here", source.files(), 4, choice));

            assertThat(RunJournal.open(begun.folder()).orElseThrow().request()).isEqualTo(begun.request());
        }
    }

    @Test
    void aRunIsPublishedByOneProcessAtATime() throws Exception {
        RunJournal journal = RunJournal.begin(
                folder, PublishedSnapshots.RUN, new PublishRequest("here", source.files(), 1, new Choice.All()));
        try (RunLock held = RunLock.of(journal).orElseThrow()) {
            assertThat(held.journal()).isSameAs(journal);
            assertThat(RunLock.of(journal)).isEmpty();
        }
        RunLock.of(journal).orElseThrow().close();
    }

    /** Whether a first life came to its end in so many steps. */
    private boolean publishedWithin(int steps, int filesAtOnce) throws IOException {
        Life life = new Life(steps);
        try {
            RunJournal journal = RunJournal.begin(
                    folder,
                    PublishedSnapshots.RUN,
                    new PublishRequest("here", source.files(), 1, new Choice.All()),
                    life);
            publisher(life, filesAtOnce).publish(journal, source.folder(), PublishProgress.NONE);
            return true;
        } catch (Killed killed) {
            return false;
        }
    }

    private void resume(int filesAtOnce) throws IOException {
        resume(filesAtOnce, source.folder());
    }

    private void resume(int filesAtOnce, Folder snapshots) throws IOException {
        Life life = new Life(Integer.MAX_VALUE);
        RunJournal journal = RunJournal.open(run(), life).orElse(null);
        if (journal == null) {
            // It was killed before anything was promised: there is no run to resume.
            assertThat(sent).isEmpty();
            publishedWithin(Integer.MAX_VALUE, filesAtOnce);
            return;
        }
        publisher(life, filesAtOnce).publish(journal, snapshots, PublishProgress.NONE);
    }

    private Publisher publisher(Life life, int filesAtOnce) {
        return new Publisher(
                new MortalProducer(life), "snapshots", filesAtOnce, new HeldChunks(heldChunks, CHUNK_BYTES), STEP);
    }

    private void forget() throws IOException {
        sent.clear();
        try (Stream<Path> paths = Files.walk(run())) {
            for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }

    private Path run() {
        return folder.resolve(PublishedSnapshots.RUN.value());
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Ends after so many steps: each file and each record has two, one before it is there and one after. */
    private static final class Life implements DurableFiles {

        private final DurableFiles disk = new DiskFiles();
        private final AtomicInteger left;

        Life(int steps) {
            left = new AtomicInteger(steps);
        }

        void step() {
            if (left.getAndUpdate(steps -> Math.max(0, steps - 1)) == 0) {
                throw new Killed();
            }
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            step();
            disk.write(file, content);
            step();
        }

        @Override
        public <T> T manifest(Path file, Days<T> days) throws IOException {
            step();
            T result = disk.manifest(file, days);
            step();
            return result;
        }
    }

    private final class MortalProducer extends MockProducer<byte[], byte[]> {

        private final Life life;

        MortalProducer(Life life) {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
            this.life = life;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            life.step();
            synchronized (sent) {
                sent.merge(new ListenerId(new String(record.key(), StandardCharsets.UTF_8)), 1, Integer::sum);
            }
            life.step();
            return super.send(record, callback);
        }
    }
}
