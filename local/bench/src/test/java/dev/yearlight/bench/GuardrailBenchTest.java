package dev.yearlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.bench.script.Rehearsal;
import dev.yearlight.bench.script.SnapshotSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class GuardrailBenchTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final int CHECKS = 200;

    @Test
    void aCheckCostsAThreadTimeAndMemory() throws IOException {
        // Given
        Rehearsal.Rehearsed rehearsed = new Rehearsal(HOME.resolve("config")).rehearse(2, SnapshotSize.REAL);
        BenchSettings settings = new BenchSettings(
                HOME,
                HOME,
                List.of(Scenario.GUARDRAILS),
                OptionalInt.of(CHECKS),
                1,
                3,
                2,
                SnapshotSize.REAL,
                "dev.yearlight.cli.Main",
                List.of());
        Heard progress = new Heard();

        // When
        ScenarioResult.Checking result = new GuardrailBench(settings, rehearsed, progress).run();

        // Then
        assertThat(rehearsed.checked())
                .hasSize(10)
                .last()
                .satisfies(day -> assertThat(day.earlier()).hasSize(4));
        assertThat(result.microsPerCheck()).isPositive();
        assertThat(result.bytesPerCheck()).isPositive();
        assertThat(result.storyWords()).isBetween(60.0, 220.0);
        assertThat(progress.done).isEqualTo(4L * CHECKS);
    }

    /** Remembers how far it is. */
    private static final class Heard implements BenchProgress {

        private long done;

        @Override
        public void stage(String what) {}

        @Override
        public void round(String name, long reports) {}

        @Override
        public void done(long reports) {
            done = reports;
        }
    }
}
