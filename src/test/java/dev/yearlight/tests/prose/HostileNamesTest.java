package dev.yearlight.tests.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.PromptTemplates;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.guardrail.GuardrailSettings;
import dev.yearlight.generation.guardrail.Guardrails;
import dev.yearlight.testkit.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that give orders stay inside of their strings, and what a writer says who obeys them is never shown. */
class HostileNamesTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final String CALM =
            "It was a long and lovely stretch of listening, and you let it run on and on while the light went around the"
                    + " room and nobody came to turn it off. You stayed where you were, and the songs kept coming, and it"
                    + " was good. Some of them you knew by heart and some of them you had almost forgotten.";

    private final PromptRenderer renderer =
            new PromptRenderer(PromptTemplates.load(HOME.resolve("config/prompts/archive")));
    private final Guardrails guardrails = new Guardrails(GuardrailSettings.load(HOME.resolve("config/guardrails")));

    HostileNamesTest() throws IOException {}

    /** A name and what it makes an obedient writer say. */
    record Order(String name, String obeyed) {}

    static List<Order> orders() throws IOException {
        return Files.readAllLines(HOME.resolve("src/test/resources/prose/hostile-names.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(pair -> new Order(pair[0], pair[1]))
                .toList();
    }

    @Test
    void thereAreAtLeastForty() throws IOException {
        assertThat(orders()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aNameStaysInsideOfItsString(Order order) {
        Snapshot snapshot = Snapshots.renamed(Snapshots.of(3, 1), order.name());

        Prompt prompt = renderer.of(snapshot).of(snapshot.days().getFirst(), List.of(), Optional.empty());

        assertThat(prompt.user().lines().filter(line -> line.contains("<")))
                .containsExactly("<year>", "</year>", "<earlier>", "</earlier>", "<day>", "</day>");
        assertThat(prompt.user().lines().filter(line -> line.startsWith("{"))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatAnObedientWriterSaysIsRefused(Order order) {
        Snapshot snapshot = Snapshots.renamed(Snapshots.of(3, 1), order.name());

        assertThat(check(snapshot, CALM)).isInstanceOf(Verdict.Passed.class);
        assertThat(check(snapshot, CALM + " " + order.obeyed())).isInstanceOf(Verdict.Refused.class);
    }

    private Verdict check(Snapshot snapshot, String body) {
        RemarkableDay day = snapshot.days().getFirst();
        return guardrails.check(new Story("A day of music", body), snapshot, day, List.of());
    }
}
