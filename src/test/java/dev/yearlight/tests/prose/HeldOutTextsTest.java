package dev.yearlight.tests.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.GuardrailSettings;
import dev.yearlight.generation.guardrail.Guardrails;
import dev.yearlight.tests.prose.FalseTexts.FalseText;
import dev.yearlight.tests.prose.FalseTexts.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How many good texts of another author the guardrails refuse, and how many false ones they catch. */
class HeldOutTextsTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final long SEED = 20_251_203;
    private static final int FEWEST_FALSE_TEXTS = 1_000;
    private static final double LEAST_TOLD = 0.95;

    private final Guardrails guardrails = new Guardrails(GuardrailSettings.load(HOME.resolve("config/guardrails")));

    HeldOutTextsTest() throws IOException {}

    /** Whose days the texts tell. */
    enum Source {
        REAL,
        INVENTED
    }

    static Stream<Arguments> setsAndSources() {
        return Arrays.stream(TextSet.values())
                .flatMap(set -> Arrays.stream(Source.values()).map(source -> Arguments.of(set, source)));
    }

    private static HeldOutTexts texts(TextSet set, Source source) throws IOException {
        return switch (source) {
            case REAL -> {
                Optional<HeldOutTexts> real = HeldOutTexts.real(HOME, set);
                assumeThat(real).as("real histories beside the checkout").isPresent();
                yield real.orElseThrow();
            }
            case INVENTED -> HeldOutTexts.invented(HOME, set);
        };
    }

    @ParameterizedTest
    @MethodSource("setsAndSources")
    void mostFalseTextsAreRefusedAndMostGoodOnesAreNot(TextSet set, Source source) throws IOException {
        HeldOutTexts texts = texts(set, source);
        assertThat(texts.texts()).hasSizeGreaterThanOrEqualTo(set.fewest());

        Set<Filled> refused = refused(set, source, texts);
        double caught = caught(set, source, texts, refused);

        assertThat((double) refused.size() / texts.texts().size())
                .as("good texts refused")
                .isLessThanOrEqualTo(set.mostRefused());
        assertThat(caught).as("false texts caught").isGreaterThanOrEqualTo(set.leastCaught());
    }

    @ParameterizedTest
    @EnumSource(TextSet.class)
    void nearlyEveryTextSuitsAnInventedDay(TextSet set) throws IOException {
        HeldOutTexts texts = HeldOutTexts.invented(HOME, set);

        long told = texts.texts().stream().map(Filled::skeleton).distinct().count();

        assertThat((double) told / texts.skeletons().size()).isGreaterThan(LEAST_TOLD);
    }

    /** The good texts that are refused, by identity. */
    private Set<Filled> refused(TextSet set, Source source, HeldOutTexts texts) {
        Set<Filled> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<String, Integer> byRule = new TreeMap<>();
        for (Filled text : texts.texts()) {
            if (check(text, text.story()) instanceof Verdict.Refused refusal) {
                refused.add(text);
                rules(refusal).forEach(rule -> byRule.merge(rule, 1, Integer::sum));
                if (set.shown()) {
                    System.out.printf(
                            "  %s of %s: %s%n",
                            text.skeleton().place(), text.day().date(), refusal.violations());
                }
            }
        }
        int all = texts.texts().size();
        System.out.printf(
                "%s, %s: %d texts, %d refused (%.2f %%), by rule %s%n",
                set.folder(), source, all, refused.size(), 100.0 * refused.size() / all, byRule);
        return refused;
    }

    /** The rules that a text breaks, each once. */
    private static Stream<String> rules(Verdict.Refused refusal) {
        return refusal.violations().stream().map(Violation::rule).distinct();
    }

    /** The share of false texts that are refused. */
    private double caught(TextSet set, Source source, HeldOutTexts texts, Set<Filled> refused) {
        FalseTexts mutations = new FalseTexts(texts.names(), SEED);
        Map<Kind, List<FalseText>> byKind = texts.texts().stream()
                .flatMap(text -> mutations.of(text).stream())
                .collect(Collectors.groupingBy(FalseText::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
        int all = 0;
        int caught = 0;
        long ofPassing = 0;
        for (Map.Entry<Kind, List<FalseText>> kind : byKind.entrySet()) {
            List<FalseText> passed = kind.getValue().stream()
                    .filter(text -> check(text.truth(), text.story()) instanceof Verdict.Passed)
                    .toList();
            if (set.shown()) {
                passed.forEach(HeldOutTextsTest::printMiss);
            }
            int ofKind = kind.getValue().size();
            System.out.printf(
                    "%s, %s: %s caught %d/%d%n", set.folder(), source, kind.getKey(), ofKind - passed.size(), ofKind);
            all += ofKind;
            caught += ofKind - passed.size();
            ofPassing += kind.getValue().stream()
                    .filter(text -> !refused.contains(text.truth()))
                    .count();
        }
        System.out.printf(
                "%s, %s: %d of %d false texts caught (%.2f %%)%n",
                set.folder(), source, caught, all, 100.0 * caught / all);
        // A text that is refused while it is true is refused for its falsehood by chance only.
        System.out.printf(
                "%s, %s: %d of %d false texts caught whose truth passes (%.2f %%)%n",
                set.folder(),
                source,
                ofPassing - all + caught,
                ofPassing,
                100.0 * (ofPassing - all + caught) / ofPassing);
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
