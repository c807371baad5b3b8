package dev.yearlight.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvenSelectionTest {

    @Test
    void allPlacesStayWhereThereIsRoom() {
        assertThat(EvenSelection.of(3, List.of(), 60).cardinality()).isEqualTo(3);
    }

    @Test
    void whatMattersStaysAndTheRestIsSpreadEvenly() {
        BitSet selected = EvenSelection.of(1_000, List.of(places(998, 999)), 12);

        assertThat(selected.stream().boxed())
                .containsExactly(49, 149, 249, 349, 449, 548, 648, 748, 848, 948, 998, 999);
    }

    @Test
    void theFirstGroupStaysWholeWhereTheSecondIsTooLarge() {
        BitSet many = new BitSet();
        many.set(0, 100);

        BitSet selected = EvenSelection.of(200, List.of(places(150, 199), many), 10);

        assertThat(selected.cardinality()).isEqualTo(10);
        assertThat(selected.get(150)).isTrue();
        assertThat(selected.get(199)).isTrue();
        assertThat(selected.get(0, 100).cardinality()).isEqualTo(8);
    }

    private static BitSet places(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }
}
