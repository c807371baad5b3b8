package dev.yearlight.cli.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.common.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom load goes to. */
final class LoadTargetTest {

    @Test
    void optionsAreStrongerThanSettingsAndSettingsThanThePlatformHere() {
        Settings settings = settings(Map.of(
                "yearlight.load.regions", "eu,us",
                "yearlight.load.region.eu.url", "http://127.0.0.1:1",
                "yearlight.load.region.eu.share", "0.25",
                "yearlight.load.region.eu.management", "http://127.0.0.1:2,http://127.0.0.1:3",
                "yearlight.load.region.us.url", "http://127.0.0.1:4",
                "yearlight.load.region.us.share", "0.75"));

        assertThat(LoadTarget.of(settings, Map.of(), Map.of(), true))
                .extracting(target -> target.region().share())
                .containsExactly(0.25, 0.75);
        assertThat(LoadTarget.of(settings, Map.of(), Map.of(), true).getFirst().management())
                .containsExactly(URI.create("http://127.0.0.1:2"), URI.create("http://127.0.0.1:3"));
        assertThat(LoadTarget.of(settings, Map.of("ap", "http://127.0.0.1:5"), Map.of(), true))
                .singleElement()
                .satisfies(target -> assertThat(target.region().name()).isEqualTo("ap"));
        assertThat(LoadTarget.of(settings(Map.of()), Map.of(), Map.of(), true))
                .singleElement()
                .satisfies(
                        target -> assertThat(target.region().baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8080")));
    }

    @Test
    void withoutAnyThereIsNobodyToReadFrom() {
        assertThatThrownBy(() -> LoadTarget.of(settings(Map.of()), Map.of(), Map.of(), false))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:8080", "http://127.9.9.9", "http://[::1]:8080"})
    void thisMachineIsAlwaysAllowed(String address) {
        assertThat(RemoteHosts.of(targets(address), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://192.0.2.1", "http://0.0.0.0:8080", "https://archive.invalid", "http://127.0.0.1.invalid"
            })
    void anyOtherHostMustBeNamed(String address) {
        String host = URI.create(address).getHost();

        assertThatThrownBy(() -> RemoteHosts.of(targets(address), Set.of("another.example")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(host);
        assertThat(RemoteHosts.of(targets(address), Set.of(host))).containsExactly(host);
    }

    private static List<LoadTarget> targets(String address) {
        return LoadTarget.of(settings(Map.of()), Map.of("eu", address), Map.of(), false);
    }

    private static Settings settings(Map<String, String> settings) {
        return Settings.load(Optional.empty(), Map.of(), settings);
    }
}
