package dev.yearlight.generation.guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardrailSettingsTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(GuardrailsHome.DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(
                        GuardrailsHome.DIRECTORY.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void theSameFilesGiveTheSameVersionWhereverTheyLie() {
        assertThat(GuardrailSettings.load(directory).version())
                .isEqualTo(GuardrailSettings.load(GuardrailsHome.DIRECTORY).version());
    }

    @Test
    void anyChangeOfAFileIsANewVersion() throws IOException {
        String before = GuardrailSettings.load(directory).version();

        append("topics/drugs.txt", "newdrug");

        assertThat(GuardrailSettings.load(directory).version()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guardrails.properties",
                "common-words.txt",
                "words.txt",
                "idioms.txt",
                "leaks.txt",
                "appeals.txt",
                "topic-idioms.txt",
                "spelling.txt"
            })
    void aMissingFileIsNamed(String file) throws IOException {
        Files.delete(directory.resolve(file));

        assertRefused(file, "is not readable");
    }

    @ParameterizedTest
    @CsvSource({
        "topics/drugs.txt, Upper Case",
        "idioms.txt, naïve",
        "leaks.txt, semi;colon",
        "words.txt, Word",
        "common-words.txt, 'a, b'"
    })
    void aWrongTermIsNamedWithItsFileAndLine(String file, String term) throws IOException {
        int line = append(file, term);

        assertRefused(file + " line " + line, "lower-case Latin letters", term);
    }

    @Test
    void aSpellingWithoutItsPairIsNamedWithItsFileAndLine() throws IOException {
        int line = append("spelling.txt", "lonely");

        assertRefused("spelling.txt line " + line, "an American and a British word", "lonely");
    }

    @ParameterizedTest
    @CsvSource({
        "title.characters-most, , is missing",
        "title.characters-most, many, must be a number",
        "title.characters-most, 80.5, must be a whole number",
        "title.characters-most, 0, must be at least 1",
        "body.words-least, 0, must be 1 to body.words-most",
        "body.words-most, 10, must be 1 to body.words-most",
        "body.paragraphs-least, 0, must be 1 to body.paragraphs-most",
        "language.common-words-least, 1.5, must be 0 to 1",
        "language.common-words-least, NaN, must be 0 to 1",
        "names.allowed-capitals, , is missing",
        "spelling.american-countries, , is missing",
        "repetition.words, 1, must be at least 2",
        "repetition.opening, two, must be a number"
    })
    void aWrongPropertyIsNamedWithItsFileAndKey(String key, String value, String complaint) throws IOException {
        append("guardrails.properties", key + "=" + (value == null ? "" : value));

        String named = complaint.contains("body.words-most") ? "body.words-least" : key;
        assertRefused("guardrails.properties", named, complaint);
    }

    private int append(String file, String line) throws IOException {
        Path path = directory.resolve(file);
        Files.writeString(path, Files.readString(path).stripTrailing() + "\n" + line + "\n");
        List<String> lines = Files.readAllLines(path);
        return lines.size();
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> GuardrailSettings.load(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(parts);
    }
}
