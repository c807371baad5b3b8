package dev.yearlight.pipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void itsFilesAreSortedAndNeitherHiddenNorFolders() throws IOException {
        Files.writeString(temporary.resolve("b.avro"), "b");
        Files.writeString(temporary.resolve("a.avro"), "a");
        Files.writeString(temporary.resolve(".c.avro.unfinished"), "c");
        Files.createDirectory(temporary.resolve("d.avro"));

        assertThat(Folder.of(temporary).files()).containsExactly("a.avro", "b.avro");
    }

    @Test
    void anOriginalStaysWhenItIsClosed() throws IOException {
        Path original = Files.writeString(temporary.resolve("a.avro"), "a");

        try (LocalFile file = Folder.of(temporary).open("a.avro")) {
            assertThat(file.path()).isEqualTo(original);
        }

        assertThat(original).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../a.avro", "/a.avro", "a\\b", "a\nb"})
    void aNameThatLeadsOutOfTheFolderIsRefused(String hostile) {
        assertThatThrownBy(() -> Folder.of(temporary).open(hostile))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("refused");
    }

    @Test
    void aFolderOrFileThatIsMissingIsNamed() {
        Folder missing = Folder.of(temporary.resolve("nowhere"));

        assertThatThrownBy(missing::files).hasMessage(missing.name() + ": there is no such folder");
        assertThatThrownBy(() -> missing.open("a.avro")).hasMessage(missing.name() + ": holds no file a.avro");
    }
}
