package dev.yearlight.serve.warm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.serve.warm.WarmReport.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows in virtual time: each takes a second. */
class WarmRoundsTest {

    private static final FlatTail RULE = new FlatTail(1.2, 0.1, 4);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long DEADLINE = 120 * SECOND;

    private long now;

    @Test
    void itEndsAsSoonAsTheTailIsFlat() throws IOException {
        double[] falling = {100, 40, 10, 5, 3, 2.2, 2, 2, 2, 2};
        WarmRounds rounds = rounds();

        Verdict verdict = rounds.run(() -> window(falling[rounds.p99Millis().size()], 0));

        assertThat(verdict).isEqualTo(Verdict.WARM);
        assertThat(rounds.p99Millis()).containsExactly(100.0, 40.0, 10.0, 5.0, 3.0, 2.2, 2.0, 2.0);
    }

    @Test
    void aTailThatNeverSettlesEndsWithItsTime() throws IOException {
        WarmRounds rounds = rounds();

        Verdict verdict = rounds.run(() -> window(rounds.p99Millis().size() % 2 == 0 ? 2 : 6, 0));

        assertThat(verdict).isEqualTo(Verdict.TIMED_OUT);
        assertThat(rounds.p99Millis()).hasSize(120);
    }

    @Test
    void aCompilerThatNeverRestsEndsWithItsTime() throws IOException {
        assertThat(rounds().run(() -> window(2, 0.5))).isEqualTo(Verdict.TIMED_OUT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noiseDoesNotKeepASteadyTailFromBeingFlat(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);

        Verdict verdict = rounds().run(() -> window(2 + random.nextDouble() * 1.5, random.nextDouble() * 0.15));

        assertThat(verdict).isEqualTo(Verdict.WARM);
    }

    private WarmRounds rounds() {
        return new WarmRounds(RULE, () -> now, DEADLINE);
    }

    private Window window(double p99, double compileShare) {
        now += SECOND;
        return new Window(p99, 0, compileShare);
    }
}
