package dev.yearlight.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.generation.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I18: a seed gives the same history of faults, whoever asks and in whatever order. */
class FaultScriptTest {

    private static final long CALLS = 2_000;
    private static final Prompt ORDINARY = new Prompt("", "Be kind.", "Tell of the day.");
    private static final Prompt MARKED = new Prompt("", "Be kind.", "Tell of the marked day.");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 42, -7, Long.MIN_VALUE})
    void oneSeedGivesOneHistory(long seed) {
        List<Fault> history = history(rates(seed), ORDINARY);

        assertThat(history(rates(seed), ORDINARY)).isEqualTo(history);
        assertThat(history(rates(seed + 1), ORDINARY)).isNotEqualTo(history);
        assertThat(history).contains(new Fault.HalfOpen(), new Fault.Garbage(), new Fault.Answer());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 42})
    void theHistoryDoesNotDependOnTheOrderInWhichItIsRead(long seed) {
        FaultScript script = rates(seed);

        List<Fault> backwards = LongStream.rangeClosed(1, CALLS)
                .mapToObj(number -> script.of(call(CALLS + 1 - number, ORDINARY)))
                .toList();

        assertThat(backwards.reversed()).isEqualTo(history(script, ORDINARY));
    }

    @Test
    void aRuleForSomePromptsDoesNotMoveTheChanceOfTheOthers() {
        List<Fault> ordinary = history(rates(5), ORDINARY);
        List<Fault> marked = history(rates(5), MARKED);

        assertThat(marked).containsOnly(new Fault.Refusal());
        assertThat(ordinary).doesNotContain(new Fault.Refusal());
    }

    @Test
    void ratesAreMetInTheLongRun() {
        List<Fault> history = history(rates(11), ORDINARY);

        assertThat(Collections.frequency(history, new Fault.HalfOpen())).isBetween(320, 480);
    }

    @Test
    void aHandIsDealtToADayAndPlayedInItsOrderWhateverElseArrives() {
        // Given
        Fault burst = Fault.Status.of(503);
        Fault slow = new Fault.Drip(Duration.ofMillis(1));
        List<List<Fault>> hands = List.of(List.of(burst, slow, burst), List.of(new Fault.Empty()));
        List<Asked> days = IntStream.range(0, 6)
                .mapToObj(day -> new Asked("somebody", "2025-06-0" + (day + 1)))
                .toList();
        FaultScript script = FaultScript.dealt(3, List.of(), days, hands, List.of());

        // When
        Map<Asked, List<Fault>> forwards = played(script, days);
        Map<Asked, List<Fault>> backwards = played(script, days.reversed());

        // Then
        assertThat(forwards).isEqualTo(backwards);
        assertThat(forwards.values())
                .containsOnlyOnce(List.of(burst, slow, burst, new Fault.Answer()))
                .containsOnlyOnce(
                        List.of(new Fault.Empty(), new Fault.Answer(), new Fault.Answer(), new Fault.Answer()));
        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed -> played(FaultScript.dealt(seed, List.of(), days, hands, List.of()), days)))
                .as("other seeds deal to other days")
                .anyMatch(other -> !other.equals(forwards));
    }

    /** What each day meets at four calls, one round after the other. */
    private static Map<Asked, List<Fault>> played(FaultScript script, List<Asked> days) {
        Map<Asked, List<Fault>> played = new HashMap<>();
        long number = 0;
        for (int turn = 1; turn <= 4; turn++) {
            for (Asked day : days) {
                number++;
                played.computeIfAbsent(day, first -> new ArrayList<>())
                        .add(script.of(new Arrival(number, day, turn, ORDINARY)));
            }
        }
        return played;
    }

    private static Arrival call(long number, Prompt prompt) {
        return new Arrival(number, Asked.of(prompt), 1, prompt);
    }

    private static FaultScript rates(long seed) {
        return new FaultScript(
                seed,
                List.of(
                        FaultRule.prompts(prompt -> prompt.user().contains("marked"), new Fault.Refusal()),
                        FaultRule.rate(0.2, new Fault.HalfOpen()),
                        FaultRule.rate(0.2, new Fault.Garbage())));
    }

    private static List<Fault> history(FaultScript script, Prompt prompt) {
        return LongStream.rangeClosed(1, CALLS)
                .mapToObj(number -> script.of(call(number, prompt)))
                .toList();
    }
}
