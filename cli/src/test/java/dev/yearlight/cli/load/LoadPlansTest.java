package dev.yearlight.cli.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.loadtest.plan.LoadPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much load goes where. */
final class LoadPlansTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.2, 0.8", "0.75, 0.25"})
    void aProbeLooksAtEachRegionOftenEnoughToJudgeIt(String eu, String us) throws IOException {
        // Given
        Path key = Files.writeString(folder.resolve("private.pem"), "a key");
        Settings settings = Settings.load(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "yearlight.load.regions", "eu,us",
                        "yearlight.load.region.eu.url", "http://127.0.0.1:1",
                        "yearlight.load.region.eu.share", eu,
                        "yearlight.load.region.us.url", "http://127.0.0.1:2",
                        "yearlight.load.region.us.share", us,
                        "yearlight.load.key-file", key.toString(),
                        "yearlight.serve.synthetic.issuer", "yearlight-synthetic",
                        "yearlight.launch.probe-rate", "100"));
        List<LoadTarget> targets = LoadTarget.of(settings, Map.of(), Map.of(), false);

        // When
        LoadPlan probe = new LoadPlans(settings).probe(targets, folder);

        // Then
        double smallest = Math.min(Double.parseDouble(eu), Double.parseDouble(us));
        assertThat(probe.arrivals().peak() * smallest).isCloseTo(100, within(1e-6));
        assertThat(probe.regions())
                .allSatisfy(region ->
                        assertThat(probe.arrivals().peak() * region.share()).isGreaterThanOrEqualTo(99.999));
    }
}
