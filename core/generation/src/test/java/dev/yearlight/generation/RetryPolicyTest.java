package dev.yearlight.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.ModelOutcome.CutOff;
import dev.yearlight.generation.ModelOutcome.Declined;
import dev.yearlight.generation.ModelOutcome.Failure;
import dev.yearlight.generation.ModelOutcome.Misconfigured;
import dev.yearlight.generation.ModelOutcome.Throttled;
import dev.yearlight.generation.ModelOutcome.Unavailable;
import dev.yearlight.generation.ModelOutcome.Unusable;
import dev.yearlight.generation.RetryPolicy.Decision;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.StoryCheck.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

    private static final TokenUsage SPENT = new TokenUsage(10, 5, 2);
    private static final RetrySettings SETTINGS =
            new RetrySettings(3, 2, 4, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(60));

    private final RetryPolicy policy = new RetryPolicy(SETTINGS, () -> 0.5);

    @Test
    void aDeclinedDayIsAskedOnceMoreAndThenParkedAsRefused() {
        assertThat(decisions(new Declined(SPENT), 2))
                .containsExactly(
                        new Decision.TryAgain(Optional.empty()),
                        new Decision.Park(ParkReason.REFUSED, "the model declined"));
    }

    @Test
    void anUnusableAnswerIsAskedForAnewWithTheReasonUntilTheTextsAreUsedUp() {
        Decision again = new Decision.TryAgain(Optional.of("it was empty"));
        assertThat(decisions(new Unusable("it was empty", SPENT), 3))
                .containsExactly(again, again, new Decision.Park(ParkReason.UNUSABLE_ANSWER, "it was empty"));
    }

    @Test
    void aCutOffTextCountsAsAnUnusableOne() {
        assertThat(decisions(new CutOff(SPENT), 3).getLast())
                .isEqualTo(new Decision.Park(ParkReason.UNUSABLE_ANSWER, "it was longer than allowed"));
    }

    @Test
    void refusedStoriesAndUnusableAnswersShareTheirTries() {
        Tries tries = Tries.NONE
                .plus(new CutOff(SPENT))
                .plus(new CutOff(SPENT))
                .plusAnswer(SPENT)
                .plusRefusal();

        assertThat(policy.decide(refused("numbers"), tries))
                .isEqualTo(new Decision.Park(ParkReason.GUARDRAILS, "numbers"));
    }

    @Test
    void aRefusedStoryIsAskedForAnewWithWhatTheRulesSaw() {
        Tries tries = Tries.NONE.plusAnswer(SPENT).plusRefusal();

        assertThat(policy.decide(refused("numbers", "names"), tries))
                .isEqualTo(new Decision.TryAgain(Optional.of("saw numbers; saw names")));
    }

    @Test
    void theParkedDetailNamesEachRuleOnceAndNothingThatItSaw() {
        Tries tries = new Tries(3, 3, 0, 0, 0, SPENT);

        assertThat(policy.decide(refused("numbers", "names", "numbers"), tries))
                .isEqualTo(new Decision.Park(ParkReason.GUARDRAILS, "names, numbers"));
    }

    @Test
    void waitsDoubleUpToTheLongestAndHalfOfEachIsChance() {
        // A jitter of one half leaves three quarters of the full wait.
        assertThat(decisions(new Unavailable("no route", false), 6))
                .containsExactly(
                        waiting(750), waiting(1500), waiting(3000), waiting(6000), waiting(7500), waiting(7500));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.999})
    void aWaitIsNeverShorterThanHalfNorLongerThanItsWhole(double chance) {
        RetryPolicy jittered = new RetryPolicy(SETTINGS, () -> chance);
        Unavailable outage = new Unavailable("no route", false);

        assertThat(jittered.decide(outage, Tries.NONE.plus(outage)))
                .isInstanceOfSatisfying(
                        Decision.Wait.class,
                        wait -> assertThat(wait.time()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 100_000, Integer.MAX_VALUE})
    void anOutageThatLastsForeverNeverParksNorOverflows(int outages) {
        Unavailable outage = new Unavailable("no route", false);

        assertThat(policy.decide(outage, new Tries(0, 0, 0, 0, outages, TokenUsage.NONE)))
                .isEqualTo(waiting(7500));
    }

    @Test
    void throttlingCostsNoTryHoweverOften() {
        assertThat(decisions(new Throttled(Optional.empty()), 100)).allMatch(Decision.Wait.class::isInstance);
    }

    @Test
    void whatTheProviderSaysIsWaitedForAndALittleMore() {
        Throttled throttled = new Throttled(Optional.of(Duration.ofSeconds(20)));

        assertThat(policy.decide(throttled, Tries.NONE.plus(throttled))).isEqualTo(waiting(20_500));
    }

    @Test
    void aRetryAfterIsCappedAndNeverNegative() {
        Throttled tomorrow = new Throttled(Optional.of(Duration.ofDays(1)));
        Throttled yesterday = new Throttled(Optional.of(Duration.ofDays(-1)));

        assertThat(policy.decide(tomorrow, Tries.NONE.plus(tomorrow))).isEqualTo(waiting(60_500));
        assertThat(policy.decide(yesterday, Tries.NONE.plus(yesterday))).isEqualTo(waiting(500));
    }

    @Test
    void failuresOfAReachedProviderAreBoundedAndThenPark() {
        assertThat(decisions(new Unavailable("status 503", true), 4))
                .containsExactly(
                        waiting(750),
                        waiting(1500),
                        waiting(3000),
                        new Decision.Park(ParkReason.MODEL_UNAVAILABLE, "status 503"));
    }

    @Test
    void anOutageBetweenTwoFailuresCostsNoTry() {
        Unavailable failure = new Unavailable("status 503", true);
        Unavailable outage = new Unavailable("no route", false);
        Tries tries = Tries.NONE.plus(failure).plus(outage).plus(outage).plus(failure);

        assertThat(tries.failures()).isEqualTo(2);
        assertThat(tries.calls()).isEqualTo(2);
        assertThat(tries.outages()).isZero();
    }

    @Test
    void whatIsSetUpWronglyPausesAtOnce() {
        assertThat(decisions(new Misconfigured("wrong key"), 1)).containsExactly(new Decision.Pause("wrong key"));
    }

    @Test
    void usageOfAllCallsAddsUp() {
        Tries tries = Tries.NONE.plus(new CutOff(SPENT)).plusAnswer(SPENT).plusRefusal();

        assertThat(tries.usage()).isEqualTo(new TokenUsage(20, 10, 4));
        assertThat(tries.calls()).isEqualTo(2);
    }

    @Test
    void settingsNameTheKeyThatIsWrong() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new RetrySettings(0, 1, 1, second, second, second))
                .hasMessageContaining("retry.texts");
        assertThatThrownBy(() -> new RetrySettings(1, 0, 1, second, second, second))
                .hasMessageContaining("retry.declines");
        assertThatThrownBy(() -> new RetrySettings(1, 1, 0, second, second, second))
                .hasMessageContaining("retry.failures");
        assertThatThrownBy(() -> new RetrySettings(1, 1, 1, Duration.ZERO, second, second))
                .hasMessageContaining("retry.first-wait");
        assertThatThrownBy(() -> new RetrySettings(1, 1, 1, second, Duration.ofMillis(1), second))
                .hasMessageContaining("retry.longest-wait");
        assertThatThrownBy(() -> new RetrySettings(1, 1, 1, second, second, Duration.ofSeconds(-1)))
                .hasMessageContaining("retry.longest-retry-after");
    }

    private List<Decision> decisions(Failure failure, int times) {
        List<Decision> decisions = new ArrayList<>();
        Tries tries = Tries.NONE;
        for (int i = 0; i < times; i++) {
            tries = tries.plus(failure);
            decisions.add(policy.decide(failure, tries));
        }
        return decisions;
    }

    private static Decision waiting(long millis) {
        return new Decision.Wait(Duration.ofMillis(millis));
    }

    private static Verdict.Refused refused(String... rules) {
        return new Verdict.Refused(List.of(rules).stream()
                .map(rule -> new Violation(rule, "saw " + rule))
                .toList());
    }
}
