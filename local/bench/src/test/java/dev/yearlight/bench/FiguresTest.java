package dev.yearlight.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yearlight.bench.process.OwnCost;
import dev.yearlight.bench.process.Spent;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FiguresTest {

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
        assertThat(Medians.of(List.of(9, 1, 5), Integer::doubleValue)).isEqualTo(5);
        assertThat(Medians.of(List.of(4, 1, 9, 2), Integer::doubleValue)).isEqualTo(3);
    }

    @Test
    void whatWasSpentIsToldByUnitAndBySecond() {
        Spent spent = Spent.parse(new Spent(1_000, 50_000, 250_000).line());

        assertThat(spent.cpuMicrosPerUnit()).isEqualTo(50);
        assertThat(spent.perSecond()).isEqualTo(4_000);
        assertThat(spent.perCpuSecond()).isEqualTo(20_000);
    }

    @Test
    void aRoundIsPaidFromItsFirstUnitToItsLast() {
        OwnCost cost = new OwnCost(3);

        assertThat(cost.done()).isFalse();
        assertThat(cost.done()).isFalse();
        assertThat(cost.done()).isTrue();
        assertThat(cost.complete()).isTrue();
        assertThat(cost.spent().units()).isEqualTo(2);
    }

    @Test
    void aScrapeIsSummedOverItsLabels() {
        String metrics = """
                # TYPE jvm_memory_used_bytes gauge
                jvm_memory_used_bytes{area="heap",id="Eden Space"} 1.5E7
                jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 5.0E6
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.0E6
                """;

        assertThat(Scrape.sum(metrics, "jvm_memory_used_bytes{area=\"heap\"")).isEqualTo(2e7, within(1e-6));
        assertThat(Scrape.sum(metrics, "absent")).isZero();
    }
}
