package dev.yearlight.pipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectOutputTest {

    private static final Place PLACE = Place.of("s3://bucket/year");
    private static final Map<String, String> FILES =
            Map.of("snapshots-0.avro", "zero", "snapshots-1.avro", "one", "run-facts.json", "{}");

    @TempDir
    private Path temporary;

    private final FakeObjectStore store = new FakeObjectStore();

    @Test
    void aCommittedSetIsReadAsItWasWritten() throws IOException {
        write(store, FILES);

        assertThat(read()).isEqualTo(FILES);
        assertThat(store.objects()).doesNotContainKey(CommittedFiles.UNFINISHED);
    }

    @Test
    void aCrashAtAnyStepShowsNothingAndTheNextRunCompletes() throws IOException {
        write(store, FILES);
        int steps = store.steps();
        List<Integer> visible = new ArrayList<>();

        for (int step = 0; step < steps; step++) {
            store.objects().clear();
            FakeObjectStore dying = store.dyingBefore(step);
            boolean died = dies(dying);
            boolean committed = store.objects().containsKey(CommittedFiles.NAME);

            if (committed) {
                visible.add(step);
                assertThat(read()).isEqualTo(FILES);
                assertThatIllegalArgumentException().isThrownBy(() -> write(store, FILES));
            } else {
                assertThat(died).as("dies before step %s", step).isTrue();
                assertThatThrownBy(this::read).isInstanceOf(StorageException.class);
                write(store, FILES);
            }
            assertThat(read()).isEqualTo(FILES);
        }

        assertThat(visible).as("steps after the commit").containsExactly(steps - 1);
    }

    @Test
    void whatAnUnfinishedJobLeftIsNotMixedWithTheNext() throws IOException {
        assertThat(dies(store.dyingBefore(3))).isTrue();

        write(store, Map.of("snapshots-5.avro", "five"));

        assertThat(store.objects()).containsOnlyKeys("snapshots-5.avro", CommittedFiles.NAME);
    }

    @Test
    void aFailedJobLeavesNothing() throws IOException {
        Path stage = stage();
        try (Output out = ObjectOutput.begin(store, PLACE, stage)) {
            Files.writeString(stage.resolve("snapshots-0.avro"), "zero");
            out.finished("snapshots-0.avro");
        }

        assertThat(store.objects()).isEmpty();
        assertThat(stage).doesNotExist();
    }

    @Test
    void aWriteThatMayStillArriveIsCoveredByTheMark() throws IOException {
        store.refuse("snapshots-1.avro");

        assertThatThrownBy(() -> write(store, FILES)).hasMessageContaining("did not answer");

        assertThat(store.objects()).containsOnlyKeys(CommittedFiles.UNFINISHED);
        assertThatThrownBy(this::read).hasMessageContaining("unfinished");
    }

    @Test
    void aFinishedFileLeavesThisMachineAtOnce() throws IOException {
        Path stage = stage();
        try (Output out = ObjectOutput.begin(store, PLACE, stage)) {
            Files.writeString(stage.resolve("snapshots-0.avro"), "zero");
            out.finished("snapshots-0.avro");

            assertThat(stage).isEmptyDirectory();
            assertThatThrownBy(this::read).hasMessageContaining("unfinished");
        }
    }

    @Test
    void whatOthersWroteIsNeverReplaced() throws IOException {
        store.write("precious.txt", "x".getBytes(StandardCharsets.UTF_8));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(store, FILES))
                .withMessage("s3://bucket/year is there already and not empty; choose a prefix that is new or empty");
        assertThat(store.objects()).containsOnlyKeys("precious.txt");
    }

    private boolean dies(FakeObjectStore dying) throws IOException {
        try {
            write(dying, FILES);
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    private void write(FakeObjectStore into, Map<String, String> files) throws IOException {
        Path stage = stage();
        try (Output out = ObjectOutput.begin(into, PLACE, stage)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                Files.writeString(stage.resolve(file.getKey()), file.getValue());
                if (file.getKey().endsWith(".avro")) {
                    out.finished(file.getKey());
                }
            }
            out.commit();
        }
    }

    private Path stage() throws IOException {
        return Files.createTempDirectory(temporary, "stage");
    }

    private Map<String, String> read() throws IOException {
        try (Scratch scratch = new Scratch(temporary)) {
            Folder folder = new ObjectFolder(store, scratch);
            Map<String, String> contents = new TreeMap<>();
            for (String name : folder.files()) {
                try (LocalFile file = folder.open(name)) {
                    contents.put(name, Files.readString(file.path()));
                }
            }
            return contents;
        }
    }
}
