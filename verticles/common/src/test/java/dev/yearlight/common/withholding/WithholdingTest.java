package dev.yearlight.common.withholding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WithholdingTest {

    /** The reference vector of the ULID's specification: 1469918176385 ms. */
    private static final AttemptId ATTEMPT = new AttemptId("01ARYZ6S41TSV4RRFFQ69G5FAV");

    private static final AttemptId OTHER = new AttemptId("01ARYZ6S42TSV4RRFFQ69G5FAV");
    private static final Instant BORN = Instant.ofEpochMilli(1_469_918_176_385L);

    @Test
    void anAttemptTellsWhenItWasBorn() {
        assertThat(ATTEMPT.bornAt()).isEqualTo(BORN);
    }

    @Test
    void aRuleMeansWhatHasEverythingThatItNames() {
        TextRule category = rule(Optional.of(Category.MUSIC), Optional.empty(), Optional.empty(), Set.of());
        assertThat(category.covers(Category.MUSIC, ATTEMPT)).isTrue();
        assertThat(category.covers(Category.PODCAST, ATTEMPT)).isFalse();

        TextRule time = rule(Optional.empty(), Optional.of(BORN), Optional.of(BORN.plusMillis(1)), Set.of());
        assertThat(time.covers(Category.PODCAST, ATTEMPT)).isTrue();
        assertThat(time.covers(Category.PODCAST, OTHER)).isFalse();

        TextRule listed = rule(Optional.of(Category.MUSIC), Optional.empty(), Optional.empty(), Set.of(ATTEMPT));
        assertThat(listed.covers(Category.MUSIC, ATTEMPT)).isTrue();
        assertThat(listed.covers(Category.MUSIC, OTHER)).isFalse();
        assertThat(listed.covers(Category.PODCAST, ATTEMPT)).isFalse();
    }

    @Test
    void aRuleThatNamesNothingIsRefused() {
        assertThatThrownBy(() -> rule(Optional.empty(), Optional.empty(), Optional.empty(), Set.of()))
                .hasMessageContaining("must name");
        assertThatThrownBy(() -> rule(Optional.empty(), Optional.of(BORN), Optional.of(BORN), Set.of()))
                .hasMessageContaining("begin before it ends");
    }

    @Test
    void aRuleIsInForceUntilItsTimeOrUntilItIsLifted() {
        assertThat(withholding(Optional.empty(), Optional.empty()).isActive(BORN))
                .isTrue();
        assertThat(withholding(Optional.of(BORN), Optional.empty()).isActive(BORN.minusMillis(1)))
                .isTrue();
        assertThat(withholding(Optional.of(BORN), Optional.empty()).isActive(BORN))
                .isFalse();
        assertThat(withholding(Optional.empty(), Optional.of(new Withholding.Lifted("someone", BORN)))
                        .isActive(BORN))
                .isFalse();
    }

    private static TextRule rule(
            Optional<Category> category, Optional<Instant> from, Optional<Instant> before, Set<AttemptId> attempts) {
        return new TextRule(category, from, before, attempts);
    }

    private static Withholding withholding(Optional<Instant> until, Optional<Withholding.Lifted> lifted) {
        TextRule rule = rule(Optional.of(Category.MUSIC), Optional.empty(), Optional.empty(), Set.of());
        return new Withholding("id", rule, "why", "who", BORN, until, lifted);
    }
}
