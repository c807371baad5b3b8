package dev.yearlight.cli.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.yearlight.common.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expected figure is worked out by hand beside it. */
final class CapacityPlanTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final CapacityFigures FIGURES = new CapacityFigures(
            new CapacityFigures.Serve(500, 2, 0.5, 3, 20, 60, 4),
            new CapacityFigures.Database(3, 10_000, 20_000, 2_000, 1e12, 0.5, 1),
            new CapacityFigures.Generation(4, 1.1, 2, 3_000, 0.5, 200, 500, 2, 3_000),
            new CapacityFigures.Prices(0.1, 1, 0.2, 0.2, 0.1, 0.8));
    private static final LaunchAim AIM =
            new LaunchAim(40_000, 86_400_000, shares(Map.of("eu", 1.0)), Duration.ofHours(96), Duration.ofHours(10));

    private final CapacityPlan plan = CapacityPlan.of(AIM, FIGURES);

    @Test
    void podsHoldThePeakWhenAZoneIsGone() {
        // 40,000/s · 500 µs = 20 cores; 2 cores at a half are 1 a pod: 20 pods in two zones, so 10 in each of three.
        assertThat(plan.regions().getFirst().pods()).isEqualTo(30);
    }

    @Test
    void connectionsFollowFromLittlesLawAndFromPodsAndNodes() {
        CapacityPlan.Region region = plan.regions().getFirst();

        // 40,000/s · 20 ms; 10,000 readers a second · 60 s; 30 pods · 12 nodes.
        assertThat(region.inFlight()).isCloseTo(800, within(1e-6));
        assertThat(region.readerConnections()).isCloseTo(600_000, within(1e-6));
        assertThat(region.databaseConnections()).isEqualTo(360);
    }

    @Test
    void nodesAreThoseThatReadsWritesOrDiskAskForWhicheverIsMost() {
        CapacityPlan.Region region = plan.regions().getFirst();

        // Reads: two of three replicas for cells and one for contents, 40,000 · 3 / 10,000.
        assertThat(region.nodesForReads()).isEqualTo(12);
        // Writes: 1,000 reports a second · content and cell · 3 replicas / 20,000 = 0.3.
        assertThat(region.nodesForWrites()).isEqualTo(1);
        // Disk: 345.6 million reports · 2,000 B · 3 replicas = 2.0736 TB, half of 1 TB a node: 4.15.
        assertThat(region.nodesForDisk()).isEqualTo(5);
        assertThat(region.nodes()).isEqualTo(12);
    }

    @Test
    void theModelNeedsWhatLittlesLawSays() {
        CapacityPlan.Writing writing = plan.writing();

        // 86.4 million · 4 days / 345,600 s = 1,000 reports a second, 1,100 calls, each 2 s and 3,200 tokens.
        assertThat(writing.reports()).isEqualTo(345_600_000);
        assertThat(writing.reportsPerSecond()).isCloseTo(1_000, within(1e-6));
        assertThat(writing.callsInFlight()).isCloseTo(2_200, within(1e-6));
        assertThat(writing.tokensPerMinute()).isCloseTo(211_200_000, within(1e-3));
        // CPU: 1,000 · 500 µs / 2 cores = 0.25; calls: 2,200 / 3,000 = 0.73.
        assertThat(writing.workers()).isEqualTo(1);
    }

    @Test
    void moneyIsTokensAndHours() {
        CapacityPlan.Money money = plan.money();

        // A call: 1,500 fresh · 0.2 + 1,500 cached · 0.1 + 200 out · 0.8 = 610 millionths; 380.16 million calls.
        assertThat(money.model()).isCloseTo(231_897.6, within(0.01));
        // One worker 96 h · 0.2; 12 nodes 106 h · 1; 30 pods 10 h · 0.1.
        assertThat(money.workers()).isCloseTo(19.2, within(1e-6));
        assertThat(money.database()).isCloseTo(1_272, within(1e-6));
        assertThat(money.serving()).isCloseTo(30, within(1e-6));
        assertThat(money.total()).isCloseTo(233_218.8, within(0.01));
    }

    @Test
    void eachRegionHoldsAllArchivesButItsPartOfThePeak() {
        LaunchAim two = new LaunchAim(
                40_000, 86_400_000, shares(Map.of("eu", 0.25, "us", 0.75)), Duration.ofHours(96), Duration.ofHours(10));

        assertThat(CapacityPlan.of(two, FIGURES).regions())
                .extracting(CapacityPlan.Region::name, CapacityPlan.Region::peak, CapacityPlan.Region::nodesForDisk)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("eu", 10_000.0, 5L),
                        org.assertj.core.groups.Tuple.tuple("us", 30_000.0, 5L));
    }

    @Test
    void aSmallLaunchStillHasAPodInEachZoneAndANodeForEachReplica() {
        LaunchAim small = new LaunchAim(1, 1, shares(Map.of("eu", 1.0)), Duration.ofHours(1), Duration.ofHours(1));

        CapacityPlan.Region region = CapacityPlan.of(small, FIGURES).regions().getFirst();

        assertThat(region.pods()).isEqualTo(3);
        assertThat(region.nodes()).isEqualTo(3);
    }

    @Test
    void sharesMustAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LaunchAim(1, 1, shares(Map.of("eu", 0.5)), Duration.ofHours(1), Duration.ofHours(1)))
                .withMessageContaining("add up to 1");
    }

    @Test
    void thePackagedFiguresLoad() throws IOException {
        CapacityFigures figures = CapacityFigures.load(HOME.resolve("config/capacity.properties"));

        assertThat(figures.generation().days()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "serve.zones=3, serve.zones=2.5, a whole number",
        "serve.utilisation=0.6, serve.utilisation=1.6, at most 1",
        "serve.pod-cores=2, serve.pod-cores=0, above 0",
        "serve.pod-cores=2, serve.pod-cores=two, a number",
        "serve.pod-cores=2, serve.pod-cores=NaN, a number from 0",
        "serve.pod-cores=2, serve.pod-kores=2, serve.pod-cores"
    })
    void aBadFigureIsNamed(String line, String instead, String message, @TempDir Path folder) throws IOException {
        String text = Files.readString(HOME.resolve("config/capacity.properties"));
        Path file = Files.writeString(folder.resolve("capacity.properties"), text.replace(line + "\n", instead + "\n"));

        assertThatThrownBy(() -> CapacityFigures.load(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message);
    }

    private static SequencedMap<String, Double> shares(Map<String, Double> shares) {
        return new LinkedHashMap<>(shares);
    }
}
