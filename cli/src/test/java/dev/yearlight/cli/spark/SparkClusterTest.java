package dev.yearlight.cli.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SparkClusterTest {

    private final Settings settings = Settings.load(Optional.empty(), Map.of(), Map.of());

    @Test
    void aMasterOnThisMachineIsReachedFromNowhereElse() {
        SparkCluster cluster = SparkCluster.from(settings, Optional.empty(), Map.of());

        assertThat(cluster.master()).isEqualTo("local[*]");
        assertThat(cluster.configuration())
                .containsEntry("spark.driver.bindAddress", "127.0.0.1")
                .containsEntry("spark.ui.enabled", "false");
    }

    @Test
    void aClusterIsToldOnlyWhatTheUserSays() {
        SparkCluster cluster =
                SparkCluster.from(settings, Optional.of("spark://host:7077"), Map.of("spark.executor.memory", "8g"));

        assertThat(cluster.configuration()).containsOnly(Map.entry("spark.executor.memory", "8g"));
    }

    @Test
    void whatTheUserSaysIsStrongerThanWhatIsChosenHere() {
        SparkCluster cluster = SparkCluster.from(settings, Optional.of("local[2]"), Map.of("spark.ui.enabled", "true"));

        assertThat(cluster.configuration()).containsEntry("spark.ui.enabled", "true");
    }
}
