package dev.yearlight.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptTemplatesTest {

    private static final Path ARCHIVE = Path.of(System.getProperty("yearlight.home"), "config/prompts/archive");

    @Test
    void anyEditOfEitherFileIsANewVersion() {
        String version = PromptTemplates.of("system", "user").version();

        assertThat(version).matches("[0-9a-f]{12}");
        assertThat(PromptTemplates.of("system", "user").version()).isEqualTo(version);
        assertThat(PromptTemplates.of("system.", "user").version()).isNotEqualTo(version);
        assertThat(PromptTemplates.of("system", "user.").version()).isNotEqualTo(version);
        assertThat(PromptTemplates.of("systemu", "ser").version()).isNotEqualTo(version);
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path empty) {
        assertThatThrownBy(() -> PromptTemplates.load(empty))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("system.txt");
    }

    @Test
    void theShippedTextsAreReadAsTheyAreAndFitTheRenderer() throws IOException {
        PromptTemplates templates = PromptTemplates.load(ARCHIVE);

        assertThat(templates.system().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(ARCHIVE.resolve("system.txt")));
        assertThat(new PromptRenderer(templates)).isNotNull();
    }

    @Test
    void aUserTextThatLacksAPartAsksForAnotherOrHasThemOutOfOrderIsRefused() {
        String whole = "{country} {language} {year} {#for report in earlier}{report}{/for} {day} {refusal}";
        assertThat(new PromptRenderer(PromptTemplates.of("", whole))).isNotNull();

        assertThatThrownBy(() -> new PromptRenderer(PromptTemplates.of("", whole.replace("{day}", ""))))
                .hasMessageContaining("day is misplaced");
        assertThatThrownBy(() -> new PromptRenderer(PromptTemplates.of("", "{day}" + whole.replace("{day}", ""))))
                .hasMessageContaining("day is misplaced");
        assertThatThrownBy(() -> new PromptRenderer(PromptTemplates.of("", whole + "{listener}")))
                .hasMessageContaining("user.txt");
        assertThatThrownBy(() -> new PromptRenderer(PromptTemplates.of("", whole + "{#if}")))
                .hasMessageContaining("user.txt");
    }
}
