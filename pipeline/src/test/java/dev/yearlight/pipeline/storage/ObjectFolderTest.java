package dev.yearlight.pipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.codecs.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectFolderTest {

    @TempDir
    private Path temporary;

    private final FakeObjectStore store = new FakeObjectStore();
    private Scratch scratch = new Scratch(Path.of(""));
    private Folder folder = new ObjectFolder(store, scratch);

    @BeforeEach
    void prepare() {
        scratch = new Scratch(temporary);
        folder = new ObjectFolder(store, scratch);
    }

    @AfterEach
    void removeScratch() throws IOException {
        scratch.close();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatOthersWroteIsListedWithoutHiddenFilesAndMarks() throws IOException {
        put("b.parquet", "b");
        put("a.parquet", "a");
        put("_SUCCESS", "");
        put(".part.crc", "x");

        assertThat(folder.files()).containsExactly("a.parquet", "b.parquet");
    }

    @Test
    void aCopyIsGoneWhenItIsClosed() throws IOException {
        put("a.parquet", "content");

        Path copy;
        try (LocalFile file = folder.open("a.parquet")) {
            copy = file.path();
            assertThat(copy).hasContent("content").hasFileName("a.parquet");
        }

        assertThat(copy).doesNotExist();
        assertThat(copy.getParent()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a\\b", "bad\nname"})
    void aListingWithAHostileNameIsRefused(String hostile) throws IOException {
        put(hostile, "x");

        assertThatThrownBy(folder::files)
                .hasMessageStartingWith("s3://bucket/year: holds a file with a name that is refused");
    }

    @Test
    void aCommittedListWithAHostileNameIsRefused() throws IOException {
        put(CommittedFiles.NAME, "{\"files\":[{\"name\":\"../../etc/passwd\",\"bytes\":1,\"sha256\":\"00\"}]}");

        assertThatThrownBy(folder::files).hasMessageContaining("refused");
    }

    @Test
    void aFileThatVanishedIsNamed() throws IOException {
        put("a.parquet", "a");
        List<String> files = folder.files();
        store.delete("a.parquet");

        assertThatThrownBy(() -> folder.open(files.getFirst()))
                .hasMessage("s3://bucket/year: there is no file a.parquet any more");
    }

    @Test
    void aFileThatVanishedFromACommittedSetIsNamed() throws IOException {
        store.write(CommittedFiles.NAME, committed("a.parquet", "a"));

        assertThatThrownBy(folder::files).hasMessageContaining("a.parquet vanished since the set was committed");
    }

    @Test
    void aCutOffTransferIsNoFile() throws IOException {
        put("a.parquet", "content");
        folder.files();
        put("a.parquet", "cont");

        assertThatThrownBy(() -> folder.open("a.parquet"))
                .hasMessage("s3://bucket/year: the transfer was cut off for a.parquet");
    }

    @Test
    void aFileThatChangedWhileItWasReadIsRefused() throws IOException {
        put("a.parquet", "content");
        folder.files();
        put("a.parquet", "CONTENT");

        assertThatThrownBy(() -> folder.open("a.parquet"))
                .hasMessage("s3://bucket/year: a.parquet was changed while it was read");
    }

    @Test
    void aFileOfACommittedSetMustHoldWhatWasCommitted() throws IOException {
        put("a.parquet", "CONTENT");
        store.write(CommittedFiles.NAME, committed("a.parquet", "content"));

        assertThatThrownBy(() -> folder.open("a.parquet"))
                .hasMessage("s3://bucket/year: a.parquet is not what was committed under this name");
    }

    @Test
    void anEmptyPrefixIsNoFolder() {
        assertThatThrownBy(folder::files).hasMessage("s3://bucket/year: nothing lies there");
    }

    @Test
    void aSingleFileIsFoundWhateverLiesBesideIt() throws IOException {
        put("catalog.parquet", "c");
        ObjectFolder objects = new ObjectFolder(store, scratch);

        try (LocalFile file = objects.openAlone("catalog.parquet").orElseThrow()) {
            assertThat(file.path()).hasContent("c");
        }
        assertThat(objects.openAlone("other.parquet")).isEqualTo(Optional.empty());
    }

    private void put(String name, String content) throws IOException {
        store.write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] committed(String name, String content) throws IOException {
        Path file = Files.writeString(temporary.resolve("content"), content);
        CommittedFile entry = new CommittedFile(name, content.length(), Sha256.hex(file));
        Files.delete(file);
        return new CommittedFiles(List.of(entry)).encode();
    }
}
