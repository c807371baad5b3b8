package dev.yearlight.tests.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many good texts of another author the guardrails refuse, and how many false ones they catch. */
class HeldOutTextsTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final long SEED = 20_251_203;
    private static final int FEWEST_TEXTS = 300;
    private static final int FEWEST_FALSE_TEXTS = 1_000;
    /** Measured; the goal is 0.01. */
    private static final double MOST_REFUSED = 0.005;

    /** Measured; the goal is 0.99. */
    private static final double LEAST_CAUGHT = 0.99;

    private static final double LEAST_TOLD = 0.95;

    private final Guardrails guardrails = new Guardrails(GuardrailSettings.load(HOME.resolve("config/guardrails")));

    HeldOutTextsTest() throws IOException {}

    /** Whose days the texts tell. */
    enum Source {
        REAL,
        INVENTED
    }

    private static HeldOutTexts texts(Source source) throws IOException {
        return switch (source) {
            case REAL -> {
                Optional<HeldOutTexts> real = HeldOutTexts.real(HOME);
                assumeThat(real).as("real histories beside the checkout").isPresent();
                yield real.orElseThrow();
            }
            case INVENTED -> HeldOutTexts.invented(HOME);
        };
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void mostFalseTextsAreRefusedAndMostGoodOnesAreNot(Source source) throws IOException {
        HeldOutTexts heldOut = texts(source);
        assertThat(heldOut.texts()).hasSizeGreaterThanOrEqualTo(FEWEST_TEXTS);

        double refused = refused(source, heldOut);
        double caught = caught(source, heldOut);

        assertThat(refused).as("good texts refused").isLessThanOrEqualTo(MOST_REFUSED);
        assertThat(caught).as("false texts caught").isGreaterThanOrEqualTo(LEAST_CAUGHT);
    }

    @Test
    void nearlyEveryTextSuitsAnInventedDay() throws IOException {
        HeldOutTexts heldOut = HeldOutTexts.invented(HOME);

        long told = heldOut.texts().stream().map(Filled::skeleton).distinct().count();

        assertThat((double) told / heldOut.skeletons().size()).isGreaterThan(LEAST_TOLD);
    }

    /** The share of good texts that are refused. */
    private double refused(Source source, HeldOutTexts heldOut) {
        int refused = 0;
        for (Filled text : heldOut.texts()) {
            if (check(text, text.story()) instanceof Verdict.Refused refusal) {
                refused++;
                System.out.printf(
                        "  %s of %s: %s%n", text.skeleton().place(), text.day().date(), refusal.violations());
            }
        }
        int texts = heldOut.texts().size();
        System.out.printf(
                "held-out, %s: %d texts, %d refused (%.2f %%)%n", source, texts, refused, 100.0 * refused / texts);
        return (double) refused / texts;
    }

    /** The share of false texts that are refused. */
    private double caught(Source source, HeldOutTexts heldOut) {
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
            System.out.printf("held-out, %s: %s caught %d/%d%n", source, kind.getKey(), ofKind - passed.size(), ofKind);
            all += ofKind;
            caught += ofKind - passed.size();
        }
        System.out.printf(
                "held-out, %s: %d of %d false texts caught (%.2f %%)%n", source, caught, all, 100.0 * caught / all);
        assertThat(all).isGreaterThanOrEqualTo(FEWEST_FALSE_TEXTS);
        return (double) caught / all;
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
