package dev.yearlight.loadtest.listener;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.loadtest.plan.KeyDistribution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DrawTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 100, 1_000, 65_536, 99_991})
    void atALaunchEveryListenerComesExactlyOnceBeforeAnyComesAgain(long listeners) {
        Draw draw = Draw.of(new KeyDistribution.OneOff(), listeners, 1);

        Set<Long> first = new HashSet<>();
        LongStream.range(0, listeners).forEach(reader -> first.add(draw.get().number()));

        assertThat(first).hasSize((int) listeners).allMatch(number -> number >= 1 && number <= listeners);
        assertThat(draw.get().number()).isBetween(1L, listeners);
    }

    @Test
    void neighboursDoNotComeOneAfterTheOther() {
        Draw draw = Draw.of(new KeyDistribution.OneOff(), 10_000, 1);

        List<Long> numbers =
                Stream.generate(draw).limit(100).map(SyntheticListener::number).toList();

        for (int at = 1; at < numbers.size(); at++) {
            assertThat(Math.abs(numbers.get(at) - numbers.get(at - 1))).isGreaterThan(100);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void byZipfTheFirstRankComesAboutAsOftenAsItsShareSays(long seed) {
        // Given: 1,000 ranks with exponent 1; the first has the share 1/H(1000) = 0.1336
        Draw draw = Draw.of(new KeyDistribution.Zipf(1), 1_000, seed);
        int draws = 50_000;

        // When
        Map<Long, Integer> counts = new HashMap<>();
        Stream.generate(draw).limit(draws).forEach(listener -> counts.merge(listener.number(), 1, Integer::sum));

        // Then
        List<Integer> falling =
                counts.values().stream().sorted((one, other) -> other - one).toList();
        assertThat((double) falling.get(0) / draws).isBetween(0.125, 0.142);
        assertThat((double) falling.get(0) / falling.get(1)).isBetween(1.8, 2.2);
        assertThat(counts.size()).isGreaterThan(900);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        List<SyntheticListener> one = Stream.generate(Draw.of(new KeyDistribution.Zipf(1.2), 500, 9))
                .limit(200)
                .toList();
        List<SyntheticListener> other = Stream.generate(Draw.of(new KeyDistribution.Zipf(1.2), 500, 9))
                .limit(200)
                .toList();

        assertThat(one).isEqualTo(other);
    }

    @Test
    void idsAreSyntheticOnesAndReadBack() {
        assertThat(new SyntheticListener(1).id()).isEqualTo("synthetic-000001");
        assertThat(new SyntheticListener(123_456_789).id()).isEqualTo("synthetic-123456789");
        assertThat(SyntheticListener.of("synthetic-000042")).contains(new SyntheticListener(42));
        assertThat(SyntheticListener.of("synthetic-42")).isEmpty();
        assertThat(SyntheticListener.of("listener-000042")).isEmpty();
        assertThat(SyntheticListener.of("synthetic-000042x")).isEmpty();
    }
}
