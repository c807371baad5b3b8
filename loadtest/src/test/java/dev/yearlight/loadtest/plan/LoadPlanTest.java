package dev.yearlight.loadtest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.yearlight.loadtest.LoadFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoadPlanTest {

    @Test
    void aReaderMakesFourRequestsSoAQuarterAsManyReadersAsRequestsCome() {
        LoadPlan plan = Plans.of(Kind.WARM, Duration.ofSeconds(20), Duration.ofSeconds(60));

        assertThat(plan.readersPerSecond(plan.regions().getFirst())).isEqualTo(100);
        // Half of the ramp's seconds and all of the hold's, at a hundred readers a second.
        assertThat(plan.readers()).isEqualTo(7_000);
        assertThat(plan.judgedFrom()).isEqualTo(Duration.ofSeconds(20));
        assertThat(plan.steadyFrom()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void aSpikeHasNoRamp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.of(Kind.SPIKE, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .withMessageContaining("ramp");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.6, 1})
    void sharesMustAddUp(double share) {
        LoadPlan plan = Plans.of(Kind.SPIKE, Duration.ZERO, Duration.ofSeconds(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoadPlan(
                        plan.kind(),
                        List.of(Plans.region("eu", 0.5), Plans.region("us", share)),
                        plan.arrivals(),
                        plan.journey(),
                        plan.listeners(),
                        plan.keys(),
                        plan.tokens(),
                        plan.thresholds(),
                        plan.ownWarmUp(),
                        plan.folder()))
                .withMessageContaining("shares");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a", "http://", "/v1", "http://a/v1/archive", "https://user:secret@a", "file:///etc/passwd"
            })
    void aRegionIsABareAddressOfTheWeb(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Region("eu", URI.create(address.equals("http://") ? "http:a" : address), 1))
                .withMessageContaining("base URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-off", "zipf:1.1", "zipf:0.5"})
    void keysReadBackAsTheyAreWritten(String text) {
        assertThat(KeyDistribution.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "uniform", "zipf", "zipf:", "zipf:x", "zipf:0", "zipf:-1", "zipf:NaN"})
    void otherKeysAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyDistribution.parse(text));
    }

    @Test
    void aPlanReadsBackFromItsFile(@TempDir Path folder) throws IOException {
        LoadPlan plan = Plans.of(Kind.SPIKE, Duration.ZERO, Duration.ofMillis(1_500));
        LoadPlan placed = new LoadPlan(
                plan.kind(),
                plan.regions(),
                plan.arrivals(),
                plan.journey(),
                plan.listeners(),
                new KeyDistribution.Zipf(1.1),
                new TokenSource.Minted(folder.resolve("key"), "issuer", "audience", Duration.ofHours(1)),
                plan.thresholds(),
                plan.ownWarmUp(),
                folder.toAbsolutePath());

        assertThat(LoadFiles.plan(LoadFiles.write(placed))).isEqualTo(placed);
    }
}
