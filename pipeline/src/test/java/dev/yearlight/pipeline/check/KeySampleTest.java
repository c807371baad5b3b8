package dev.yearlight.pipeline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KeySampleTest {

    private static final int MOST = 4_000;
    private static final int MANY = 400_000;
    private static final Offset<Long> TENTH = within(MANY / 10L);

    @Test
    void countsAreExactWhileAllKeysFit() {
        KeySample sample = new KeySample(MOST);
        fill(sample, 0, MOST);
        fill(sample, 0, 10);

        assertThat(sample.share()).isEqualTo(1);
        assertThat(sample.distinct()).isEqualTo(MOST);
        assertThat(sample.repeats()).isEqualTo(10);
        assertThat(sample.add(key(3))).isEqualTo(3);
    }

    @Test
    void countsAreEstimatesOfABoundedSampleBeyond() {
        KeySample sample = new KeySample(MOST);
        fill(sample, 0, MANY);
        fill(sample, 0, MANY / 2);

        assertThat(sample.size()).isBetween(MOST / 4, MOST);
        assertThat(sample.distinct()).isCloseTo(MANY, TENTH);
        assertThat(sample.repeats()).isCloseTo(MANY / 2L, TENTH);
    }

    @Test
    void whatOneLacksIsToldOfSamplesOfDifferentShares() {
        KeySample few = new KeySample(MOST);
        fill(few, 0, 100);
        KeySample many = new KeySample(MOST);
        fill(many, 50, MANY);

        assertThat(many.missingFrom(few)).isCloseTo(MANY, TENTH);
        KeySample all = new KeySample(MOST);
        fill(all, 0, 1_000);
        assertThat(few.missingFrom(all)).isZero();
        assertThat(all.missingFrom(few)).isEqualTo(900);
    }

    private static void fill(KeySample sample, int from, int until) {
        for (int number = from; number < until; number++) {
            sample.add(key(number));
        }
    }

    private static long key(int number) {
        return Keys.of("listener-" + number);
    }
}
