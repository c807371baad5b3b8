package dev.yearlight.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommittableOffsetsTest {

    @Test
    void nothingIsCommittableBeforeTheFirstRecord() {
        assertThat(new CommittableOffsets(3).committable()).isEmpty();
    }

    @Test
    void theLowestUnfinishedRecordHoldsBackAllThatFinishedAfterIt() {
        CommittableOffsets offsets = begun(10, 11, 12);

        assertThat(offsets.finish(11)).isFalse();
        assertThat(offsets.finish(12)).isFalse();
        assertThat(offsets.committable()).hasValue(10);

        assertThat(offsets.finish(10)).isTrue();
        assertThat(offsets.committable()).hasValue(13);
    }

    @Test
    void holesInTheLogAreNoUnfinishedRecords() {
        CommittableOffsets offsets = begun(10, 20, 30);

        offsets.finish(10);

        assertThat(offsets.committable()).hasValue(20);
    }

    @Test
    void atItsBoundTheGapTakesNoMoreUntilTheLowestFinishes() {
        CommittableOffsets offsets = begun(0, 1, 2);
        offsets.finish(2);

        assertThat(offsets.full()).isTrue();
        assertThatThrownBy(() -> offsets.begin(3)).hasMessageContaining("bound of 3");

        offsets.finish(0);
        offsets.begin(3);
        assertThat(offsets.gap()).isEqualTo(3);
    }

    @Test
    void recordsFinishOnceAndBeginInOrder() {
        CommittableOffsets offsets = begun(5, 6);
        offsets.finish(6);

        assertThatThrownBy(() -> offsets.finish(6)).hasMessageContaining("not in work");
        assertThatThrownBy(() -> offsets.finish(7)).hasMessageContaining("not in work");
        assertThatThrownBy(() -> offsets.begin(6)).hasMessageContaining("does not follow");
        assertThatThrownBy(() -> new CommittableOffsets(0)).hasMessageContaining("widest gap");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyInterleavingAgreesWithTheNaiveModel(long seed) {
        Random random = new Random(seed);
        int widest = 1 + random.nextInt(20);
        CommittableOffsets offsets = new CommittableOffsets(widest);
        NavigableMap<Long, Boolean> naive = new TreeMap<>();
        List<Long> inWork = new ArrayList<>();
        long next = random.nextInt(1000);

        for (int step = 0; step < 2_000; step++) {
            if (!offsets.full() && (inWork.isEmpty() || random.nextBoolean())) {
                offsets.begin(next);
                naive.put(next, false);
                inWork.add(next);
                next += 1 + random.nextInt(3);
            } else {
                long done = inWork.remove(random.nextInt(inWork.size()));
                OptionalLong before = offsets.committable();
                naive.put(done, true);
                boolean moved = offsets.finish(done);
                assertThat(moved).isEqualTo(!offsets.committable().equals(before));
            }
            assertThat(offsets.committable()).hasValue(lowestUnfinished(naive));
            long gap = naive.tailMap(lowestUnfinished(naive)).size();
            assertThat((long) offsets.gap()).isEqualTo(gap).isLessThanOrEqualTo(widest);
        }
    }

    private static long lowestUnfinished(NavigableMap<Long, Boolean> naive) {
        return naive.entrySet().stream()
                .filter(record -> !record.getValue())
                .mapToLong(record -> record.getKey())
                .findFirst()
                .orElseGet(() -> naive.lastKey() + 1);
    }

    private static CommittableOffsets begun(long... begun) {
        CommittableOffsets offsets = new CommittableOffsets(3);
        for (long offset : begun) {
            offsets.begin(offset);
        }
        return offsets;
    }
}
