package dev.yearlight.tests.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.guardrail.GuardrailSettings;
import dev.yearlight.generation.guardrail.Guardrails;
import dev.yearlight.tests.prose.FalseTexts.FalseText;
import dev.yearlight.tests.prose.FalseTexts.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many good texts of another author the guardrails refuse, and how many false ones they catch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldOutTextsTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final long SEED = 20_251_203;
    private static final int FEWEST_TEXTS = 300;
    private static final int FEWEST_FALSE_TEXTS = 1_000;
    private static final double MOST_REFUSED = 0.01;
    private static final double LEAST_CAUGHT = 0.99;

    private HeldOutTexts heldOut;
    private Guardrails guardrails;

    @BeforeAll
    void fillTheTexts() throws IOException {
        heldOut = HeldOutTexts.of(HOME);
        guardrails = new Guardrails(GuardrailSettings.load(HOME.resolve("config/guardrails")));
        if (!heldOut.real()) {
            System.out.println("held-out: no real histories beside the checkout, so the texts tell of invented ones");
        }
    }

    @Test
    void everyTextIsToldOfADay() {
        assertThat(heldOut.texts()).hasSizeGreaterThanOrEqualTo(FEWEST_TEXTS);
        assertThat(heldOut.texts().stream().map(Filled::skeleton).distinct())
                .containsExactlyElementsOf(heldOut.skeletons());
    }

    @Test
    void hardlyAnyGoodTextIsRefused() {
        int refused = 0;
        for (Filled text : heldOut.texts()) {
            if (check(text, text.story()) instanceof Verdict.Refused refusal) {
                refused++;
                System.out.printf(
                        "  %s of %s: %s%n", text.skeleton().place(), text.day().date(), refusal.violations());
            }
        }
        int texts = heldOut.texts().size();
        System.out.printf("held-out: %d texts, %d refused (%.2f %%)%n", texts, refused, 100.0 * refused / texts);

        assertThat((double) refused / texts).isLessThanOrEqualTo(MOST_REFUSED);
    }

    @Test
    void hardlyAnyFalseTextPasses() {
        FalseTexts mutations = new FalseTexts(heldOut.names(), SEED);
        Map<Kind, List<FalseText>> byKind = heldOut.texts().stream()
                .flatMap(text -> mutations.of(text).stream())
                .collect(Collectors.groupingBy(FalseText::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
        int all = 0;
        int caught = 0;
        for (Map.Entry<Kind, List<FalseText>> kind : byKind.entrySet()) {
            List<FalseText> passed = kind.getValue().stream()
                    .filter(text -> check(text.truth(), text.story()) instanceof Verdict.Passed)
                    .toList();
            passed.forEach(HeldOutTextsTest::printMiss);
            int ofKind = kind.getValue().size();
            System.out.printf("held-out: %s caught %d/%d%n", kind.getKey(), ofKind - passed.size(), ofKind);
            all += ofKind;
            caught += ofKind - passed.size();
        }
        System.out.printf("held-out: %d of %d false texts caught (%.2f %%)%n", caught, all, 100.0 * caught / all);

        assertThat(all).isGreaterThanOrEqualTo(FEWEST_FALSE_TEXTS);
        assertThat((double) caught / all).isGreaterThanOrEqualTo(LEAST_CAUGHT);
    }

    private static void printMiss(FalseText text) {
        System.out.printf(
                "  %s, %s of %s: %s%n",
                text.kind(), text.truth().skeleton().place(), text.truth().day().date(), text.change());
    }

    private Verdict check(Filled text, Story story) {
        return guardrails.check(story, text.snapshot(), text.day(), List.of());
    }
}
