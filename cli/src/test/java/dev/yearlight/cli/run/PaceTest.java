package dev.yearlight.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void theRestIsPendingDaysOverTheRateWithAnIntervalOfTwoDeviations() {
        Pace pace = new Pace(100, 10);

        assertThat(pace.perSecond()).isEqualTo(10);
        assertThat(pace.rest(1_200))
                .contains(new Pace.Rest(Duration.ofSeconds(120), Duration.ofSeconds(100), Duration.ofSeconds(150)));
    }

    @Test
    void tooFewDaysSayNothingOfTheEnd() {
        assertThat(new Pace(0, 10).rest(5)).isEmpty();
        assertThat(new Pace(4, 10).rest(5)).isEmpty();
    }

    @Test
    void aLookTakesTime() {
        assertThatThrownBy(() -> new Pace(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
